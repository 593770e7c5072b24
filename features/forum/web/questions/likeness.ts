import type { TopicView } from '../../contract.ts'

/**
 * How much two titles have in common, from 0 to 1: the trigrams that both have, by those that either has, as PostgreSQL's
 * `similarity` counts.
 */
export function likeness(one: string, other: string): number {
  const [a, b] = [trigrams(one), trigrams(other)]
  const both = a.intersection(b).size
  return both === 0 ? 0 : both / (a.size + b.size - both)
}

/** Topics that a title is like enough to be worth a look, the likest first. */
export function similarTo(title: string, topics: readonly TopicView[], most: number): TopicView[] {
  return ranked(title, topics)
    .filter(([, like]) => like > 0.2)
    .slice(0, most)
    .map(([topic]) => topic)
}

/** All of them, the likest first. */
export function likestFirst(title: string, topics: readonly TopicView[]): TopicView[] {
  return ranked(title, topics).map(([topic]) => topic)
}

function ranked(title: string, topics: readonly TopicView[]): [TopicView, number][] {
  return topics
    .map((topic): [TopicView, number] => [topic, likeness(title, topic.title)])
    .sort(([, a], [, b]) => b - a)
}

function trigrams(text: string): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  return new Set(
    words.flatMap((word) => {
      const padded = `  ${word} `
      return Array.from({ length: padded.length - 2 }, (_, at) => padded.slice(at, at + 3))
    }),
  )
}

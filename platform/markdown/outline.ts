import { type Node, textOf } from './tree.ts'

/** A heading of a text, as a table of contents shows it. */
export interface Heading {
  /** The level it is drawn at: never more than one below the heading before. */
  level: number
  text: string
  /** Its part of an address, without the prefix of its text. */
  slug: string
}

/** The headings that stand outermost, by their nodes, in order. `first` is the level of the highest. */
export function headingsOf(nodes: readonly Node[], first: number): Map<Node, Heading> {
  const found = nodes.filter(({ type }) => type === 'heading')
  const ranks = [...new Set(found.map(rankOf))].sort((a, b) => a - b)
  const seen = new Map<string, number>()
  let last = first - 1
  const headings = found.map((node): [Node, Heading] => {
    const level = Math.min(6, first + ranks.indexOf(rankOf(node)), last + 1)
    last = level
    const text = textOf(node.children)
    const slug = slugOf(text)
    const count = (seen.get(slug) ?? 0) + 1
    seen.set(slug, count)
    return [node, { level, text, slug: count > 1 ? `${slug}-${count}` : slug }]
  })
  return new Map(headings)
}

function rankOf({ token }: Node): number {
  return Number(token.tag.slice(1))
}

function slugOf(text: string): string {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  return words.join('-').slice(0, 60) || 'part'
}

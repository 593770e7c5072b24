import { excerptOf } from '../../query/excerpt.ts'
import type { Term } from '../../query/parse-query.ts'
import { fold, type Word, wordsOf } from '../../query/words.ts'

/** The words that were looked for; undefined when one is missing, or there that must not be. */
export function hitsIn(text: string, terms: readonly Term[]): readonly Word[] | undefined {
  const words = wordsOf(text)
  const hits: Word[] = []
  for (const term of terms) {
    const found = placesOf(words, term)
    if (term.without ? found.length > 0 : found.length === 0) return undefined
    if (!term.without) hits.push(...found)
  }
  return hits.sort((a, b) => a.from - b.from)
}

/** Title and text of something that has all that was looked for in both together; undefined likewise. */
export function pointedOut(title: string, text: string, terms: readonly Term[]) {
  if (!hitsIn(`${title}\n${text}`, terms)) return undefined
  const hits = (words: string) =>
    terms
      .filter(({ without }) => !without)
      .flatMap((term) => placesOf(wordsOf(words), term))
      .sort((a, b) => a.from - b.from)
  return { title: excerptOf(title, hits(title)), excerpt: excerptOf(text, hits(text)) }
}

function placesOf(words: readonly Word[], { text, phrase }: Term): readonly Word[] {
  const wanted = wordsOf(text).map((word) => word.text)
  if (wanted.length === 0) return []
  return words.flatMap((_, at) => {
    const here = words.slice(at, at + wanted.length)
    const fits = wanted.every((word, nth) => {
      const there = here[nth]?.text
      // The last word of what is typed may go on.
      return nth === wanted.length - 1 && !phrase ? there?.startsWith(word) : there === word
    })
    return fits ? here : []
  })
}

/** Whether somebody is called as was asked for. */
export function isCalled(
  author: string,
  name: string | undefined,
  me: string,
  wanted: string,
): boolean {
  const asked = fold(wanted)
  if (asked === 'me') return author === me
  return author === wanted || ` ${fold(name ?? '')} `.includes(` ${asked} `)
}

import type { Term } from '../query/parse-query.ts'
import { isUnspaced, wordsOf } from '../query/words.ts'
import type { Vocabulary } from './vocabulary.ts'

/** A word or phrase of a query in the words that an index has. */
export interface Needle {
  words: readonly string[]
  /** Signs of a script without spaces: the last of several is part of the pair before. */
  unspaced: boolean
  without: boolean
}

/** A term as the index has it. */
export function needleOf({ text, without }: Term): Needle {
  const words = wordsOf(text)
  const unspaced = isUnspaced(text)
  // The last sign of a run stands in a document for itself; in a query it is in the pair before.
  const kept = words.filter(
    ({ text: word }, index) =>
      !(
        index > 0 &&
        isUnspaced(word) &&
        [...word].length === 1 &&
        [...(words[index - 1]?.text ?? '')].length === 2 &&
        words[index - 1]?.text.endsWith(word)
      ),
  )
  return { words: kept.map((word) => word.text), unspaced, without }
}

/** Words whose uses say how rare a needle is; single letters and signs of scripts without spaces are not counted. */
export function countedWords(needles: readonly Needle[]): string[] {
  return needles
    .flatMap(({ words, unspaced }) => (unspaced ? [] : words))
    .filter((word) => word.length > 1)
}

/** Words that stand alone: the parts of a phrase are meant as they are. */
export function mendedWords(needles: readonly Needle[]): ReadonlySet<string> {
  return new Set(needles.flatMap(({ words }) => (words.length === 1 ? words : [])))
}

/** One needle as the text of a tsquery. Words are letters and digits only, so nothing in them is syntax. */
export function textOf(
  { words, unspaced }: Needle,
  { instead }: Vocabulary,
  open: boolean,
): string {
  const [first = '', ...more] = words
  const starts = open || (unspaced && more.length === 0 && [...first].length === 1) ? ':*' : ''
  if (more.length > 0) return words.map((word) => `'${word}'`).join(' <-> ') + starts
  const others = instead.get(first)
  // The word itself may stand where nobody is led to.
  if (others) return [first, ...others].map((word) => `'${word}'`).join(' | ')
  // What is being typed may go on as it stands here, or be a whole word already.
  return starts ? `'${first}'${starts} | '${first}'` : `'${first}'`
}

import type { Known } from './emoji-data.ts'

/** The emoji that are called so, those first whose own name begins with it, then those of which any word does. */
export function emojiCalled(all: readonly Known[], typed: string): readonly Known[] {
  const wanted = typed.trim().toLowerCase().replace(/^:|:$/g, '')
  if (wanted === '') return all
  const ranked = all.flatMap((each) => {
    const rank = rankOf(each.words, wanted)
    return rank === undefined ? [] : { each, rank }
  })
  return ranked.toSorted((a, b) => a.rank - b.rank).map(({ each }) => each)
}

function rankOf(words: readonly string[], wanted: string): number | undefined {
  if (words[0] === wanted) return 0
  if (words.includes(wanted)) return 1
  if (words[0]?.startsWith(wanted)) return 2
  if (words.some((word) => word.startsWith(wanted))) return 3
  if (words.some((word) => word.includes(` ${wanted}`) || word.includes(`_${wanted}`))) return 4
  return undefined
}

/** How many typing errors lie between two words: a letter too many, missing, wrong, or two in the wrong order. */
export function distance(one: string, other: string): number {
  const [a, b] = [[...one], [...other]]
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const change = (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      const least = Math.min(change, (last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1)
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      row.push(swapped ? Math.min(least, (before[j - 2] ?? 0) + 1) : least)
    }
    before = last
    last = row
  }
  return last[b.length] ?? 0
}

const alphabet = [...'abcdefghijklmnopqrstuvwxyz0123456789']

/**
 * All words one typing error away, over the letters of English and those of the word itself. To look some hundreds of words
 * up is quicker than to compare with every word there is, and finds swapped letters, which trigrams of short words do not.
 */
export function neighboursOf(word: string): string[] {
  const letters = [...word]
  const all = new Set([...alphabet, ...letters])
  const found = new Set<string>()
  for (let at = 0; at <= letters.length; at++) {
    const start = letters.slice(0, at).join('')
    const [here = '', next = ''] = letters.slice(at)
    const rest = letters.slice(at + 1).join('')
    found.add(start + rest)
    found.add(start + next + here + letters.slice(at + 2).join(''))
    for (const letter of all) {
      found.add(start + letter + here + rest)
      if (here) found.add(start + letter + rest)
    }
  }
  found.delete(word)
  return [...found]
}

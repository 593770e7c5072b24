/** The word nearest to what was typed, if one is near enough to have been meant. */
export function closest(typed: string, words: readonly string[]): string | undefined {
  const near = words
    .map((word) => ({ word, steps: editSteps(typed, word) }))
    .filter(({ word, steps }) => steps <= Math.round(word.length * 0.4))
  return near.sort((a, b) => a.steps - b.steps)[0]?.word
}

/** How many letters must be put in, taken out or changed to get from one word to the other (Levenshtein). */
function editSteps(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, column) => column)
  for (const [above, letter] of [...from].entries()) {
    const next = [above + 1]
    for (const [column, wanted] of [...to].entries()) {
      const change = (row[column] ?? 0) + (letter === wanted ? 0 : 1)
      next.push(Math.min(change, (row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1))
    }
    row = next
  }
  return row[to.length] ?? 0
}

/** Where a place of a text is after the text was changed in one spot: it stays between the same letters. */
export function moved(at: number, before: string, after: string): number {
  const most = Math.min(before.length, after.length)
  let start = 0
  while (start < most && before[start] === after[start]) start++
  let end = 0
  while (end < most - start && before.at(-1 - end) === after.at(-1 - end)) end++
  if (at >= before.length - end) return at + after.length - before.length
  return at <= start ? at : after.length - end
}

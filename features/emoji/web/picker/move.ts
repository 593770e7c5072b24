/** Where an arrow key leads in sections of rows of `columns`, from the place `at` counted through all of them. */
export function moveIn(
  sizes: readonly number[],
  columns: number,
  at: number,
  key: string,
): number | undefined {
  const last = sizes.reduce((sum, size) => sum + size, 0) - 1
  if (key === 'ArrowRight') return Math.min(at + 1, last)
  if (key === 'ArrowLeft') return Math.max(at - 1, 0)
  if (key !== 'ArrowDown' && key !== 'ArrowUp') return undefined
  const rows = rowsOf(sizes, columns)
  const row = rows.findIndex(({ from, size }) => at < from + size)
  const now = rows[row]
  const next = rows[row + (key === 'ArrowDown' ? 1 : -1)]
  return now && next ? next.from + Math.min(at - now.from, next.size - 1) : at
}

function rowsOf(sizes: readonly number[], columns: number) {
  const rows: { from: number; size: number }[] = []
  let from = 0
  for (const size of sizes)
    for (let left = size; left > 0; left -= columns) {
      const here = Math.min(left, columns)
      rows.push({ from, size: here })
      from += here
    }
  return rows
}

/** The value below which `share` (0 to 1) of sorted samples lie, rounded to a tenth; 0 of none. */
export function percentile(sorted: readonly number[], share: number): number {
  const value = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
  return Math.round(value * 10) / 10
}

/** The time since `start` (of performance.now()) for people, as "0.8 s". */
export function took(start = 0): string {
  return `${((performance.now() - start) / 1000).toFixed(1)} s`
}

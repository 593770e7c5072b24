import type { SearchResult } from '../contract.ts'

/**
 * What is shown once the server has answered: its order, and what only this browser has before it. Where somebody is
 * already at the list nothing moves under their pointer: what is new stands below.
 */
export function merged(
  held: readonly SearchResult[],
  answered: readonly SearchResult[],
  { still }: { still: boolean },
): readonly SearchResult[] {
  const fresh = new Map(answered.map((result) => [result.id, result]))
  if (still) {
    const shown = new Set(held.map(({ id }) => id))
    const before = held.map((result) => fresh.get(result.id) ?? result)
    return [...before, ...answered.filter(({ id }) => !shown.has(id))]
  }
  const [newest] = answered.map(({ at }) => at).sort((a, b) => (a < b ? 1 : -1))
  // What the server has not indexed yet is newer than anything it found; the rest it left out with reason.
  const ahead = held.filter(({ id, at }) => !fresh.has(id) && (!newest || at > newest))
  return [...ahead, ...answered]
}

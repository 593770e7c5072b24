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
  const fresh = new Map(answered.map((result) => [keyOf(result), result]))
  if (still) {
    const shown = new Set(held.map(keyOf))
    const before = held.map((result) => fresh.get(keyOf(result)) ?? result)
    return [...before, ...answered.filter((result) => !shown.has(keyOf(result)))]
  }
  const [newest] = answered.map(({ at }) => at).sort((a, b) => (a < b ? 1 : -1))
  // What the server has not indexed yet is newer than anything it found; the rest it left out with reason.
  const ahead = held.filter(
    (result) => !fresh.has(keyOf(result)) && (!newest || result.at > newest),
  )
  return [...ahead, ...answered]
}

/** What a result is known by: a browser that holds a topic knows its first post by the number alone. */
export function keyOf({ kind, id, topicId, number }: SearchResult): string {
  return topicId === undefined ? `${kind} ${id}` : `${kind} ${topicId} ${number}`
}

import type { Said } from './draft.ts'

/** The parts of what an event says that differ, as the later one has them. */
export function changedIn(before: Partial<Said>, after: Partial<Said>): Partial<Said> {
  const earlier = new Map<string, unknown>(Object.entries(before))
  const changed = Object.entries(after).filter(
    ([name, value]) => asText(value) !== asText(earlier.get(name)),
  )
  return Object.fromEntries(changed)
}

/** As JSON with its keys in order: what comes from the database has them in another one. */
function asText(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )
}

/** Changes that have not reached the server, and the version they were made to. */
export interface Kept {
  after: number
  change: Partial<Said>
}

/** `hamlet.draft.` is wiped on signing out. */
const keyOf = (community: string, event: string) => `hamlet.draft.event.${community}/${event}`

/** What this device keeps of an event that is being changed. */
export function readKept(community: string, event: string): Kept | undefined {
  const text = localStorage.getItem(keyOf(community, event))
  if (!text) return undefined
  const kept: Kept = JSON.parse(text)
  return kept
}

/** Keeps changes until they have reached the server; without any there is nothing to keep. */
export function writeKept(community: string, event: string, kept: Kept): void {
  const key = keyOf(community, event)
  if (Object.keys(kept.change).length === 0) return localStorage.removeItem(key)
  try {
    localStorage.setItem(key, JSON.stringify(kept))
  } catch {
    // A device without room keeps what is on the page.
    localStorage.removeItem(key)
  }
}

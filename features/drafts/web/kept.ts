import { type Instant, instantFrom } from '#lib/time.ts'

/** What was begun in a place, on this device, and when. */
export interface KeptDraft {
  text: string
  at: Instant
}

/** `hamlet.draft.` is wiped on signing out. */
const keyOf = (community: string, place: string) => `hamlet.draft.${community}/${place}`

export function readDraft(community: string, place: string): KeptDraft | undefined {
  const kept = localStorage.getItem(keyOf(community, place)) ?? ''
  const [, at, text = ''] = /^(\S+) (.*)$/s.exec(kept) ?? []
  return at === undefined ? undefined : { text, at: instantFrom(at) }
}

/**
 * Keeps it, an empty one too, until the server knows that there is nothing any more. False where the device has no room: an
 * older copy is then taken away, so that it does not stand for this one.
 */
export function writeDraft(community: string, place: string, { text, at }: KeptDraft): boolean {
  try {
    localStorage.setItem(keyOf(community, place), `${at} ${text}`)
    return true
  } catch {
    forgetDraft(community, place)
    return false
  }
}

export function forgetDraft(community: string, place: string): void {
  localStorage.removeItem(keyOf(community, place))
}

import { type Instant, instantFrom } from '#lib/time.ts'

/** What was begun in a place, on this device, and when. */
export interface KeptDraft {
  text: string
  at: Instant
}

/** `hamlet.draft.` is wiped on signing out. */
/** What this device had no room for lasts as long as the page. */
const unkept = new Map<string, string>()

const keyOf = (community: string, place: string) => `hamlet.draft.${community}/${place}`

export function readDraft(community: string, place: string): KeptDraft | undefined {
  const key = keyOf(community, place)
  const kept = unkept.get(key) ?? localStorage.getItem(key) ?? ''
  const [, at, text = ''] = /^(\S+) (.*)$/s.exec(kept) ?? []
  return at === undefined ? undefined : { text, at: instantFrom(at) }
}

/** An empty one is kept too, until the server knows that there is nothing any more. */
export function writeDraft(community: string, place: string, { text, at }: KeptDraft): void {
  const [key, kept] = [keyOf(community, place), `${at} ${text}`]
  try {
    localStorage.setItem(key, kept)
    unkept.delete(key)
  } catch {
    unkept.set(key, kept)
  }
}

export function forgetDraft(community: string, place: string): void {
  const key = keyOf(community, place)
  unkept.delete(key)
  localStorage.removeItem(key)
}

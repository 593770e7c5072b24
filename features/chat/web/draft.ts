import { type Instant, instantFrom } from '#lib/time.ts'

/** What was begun in a channel or in answer to a message, on this device, and when. */
export interface KeptDraft {
  text: string
  at: Instant
}

/** `hamlet.draft.` is wiped on signing out. */
const keyOf = (place: string) => `hamlet.draft.${place}`

export function readDraft(place: string): KeptDraft | undefined {
  const [, at, text = ''] = /^(\S+) (.*)$/s.exec(localStorage.getItem(keyOf(place)) ?? '') ?? []
  return at === undefined ? undefined : { text, at: instantFrom(at) }
}

/** An empty one is kept too, until the server knows that there is nothing any more. */
export function keepDraft(place: string, { text, at }: KeptDraft): void {
  localStorage.setItem(keyOf(place), `${at} ${text}`)
}

export function forgetDraft(place: string): void {
  localStorage.removeItem(keyOf(place))
}

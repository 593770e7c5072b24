/** What was begun in a channel and not sent, on this device. `hamlet.draft.` is wiped on signing out. */
const keyOf = (channelId: string) => `hamlet.draft.${channelId}`

export function readDraft(channelId: string): string {
  return localStorage.getItem(keyOf(channelId)) ?? ''
}

export function keepDraft(channelId: string, text: string): void {
  if (text.trim() === '') localStorage.removeItem(keyOf(channelId))
  else localStorage.setItem(keyOf(channelId), text)
}

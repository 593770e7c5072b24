import type { MessageView } from '../contract.ts'

/** Messages stand by time; of one time, by id. */
export function comesBefore(a: MessageView, b: MessageView): boolean {
  return a.at < b.at || (a.at === b.at && a.id < b.id)
}

/** Whether a message is read in its channel, and not in its thread alone. */
export function standsInChannel({ threadId, inChannel }: MessageView): boolean {
  return threadId === undefined || inChannel === true
}

/** The messages, oldest first, with this one in its place: instead of its earlier self, or new. */
export function upsert(
  messages: readonly MessageView[],
  message: MessageView,
): readonly MessageView[] {
  const at = placeOf(messages, message)
  const known = messages[at]?.id === message.id
  if (known && messages[at] === message) return messages
  return [...messages.slice(0, at), message, ...messages.slice(known ? at + 1 : at)]
}

/** Where the message stands, or would stand. */
export function placeOf(messages: readonly MessageView[], message: MessageView): number {
  let [low, high] = [0, messages.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    const other = messages[middle]
    if (other && comesBefore(other, message)) low = middle + 1
    else high = middle
  }
  return low
}

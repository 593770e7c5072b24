import type { ArchiveMessage } from '../archive.ts'
import type { DayMessage } from './day.ts'
import { type SlackChannel, SlackPin } from './shapes.ts'
import { stampOf } from './timestamps.ts'

type Pinned = NonNullable<ArchiveMessage['pinned']>

/** Finds out whether a message is pinned: by the channel's list, or by what the message says of itself. */
export function pinsOf({ id, pins = [] }: SlackChannel) {
  const listed = new Map<string, SlackPin>()
  for (const line of pins) {
    const { data: pin } = SlackPin.safeParse(line)
    const stamp = pin && stampOf(pin.id)
    if (pin && stamp) listed.set(stamp.key, pin)
  }
  return ({ key, at, message }: DayMessage): Pinned | undefined => {
    const pin = listed.get(key)
    const { pinned_to: pinnedTo, pinned_info: info } = message
    if (!pin && !pinnedTo?.includes(id)) return undefined
    const byKey = pin?.user ?? info?.pinned_by
    return { byKey, at: stampOf(pin?.created ?? info?.pinned_ts)?.at ?? at }
  }
}

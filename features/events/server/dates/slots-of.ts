import { type Instant, instantOf, millisecondsOf, minute } from '#lib/time.ts'
import { instantAt, plusDays, wallFrom, wallText } from '#lib/wall-time.ts'
import { Refusal } from '#platform/server/errors/errors.ts'
import type { Event } from '../event-rows.ts'

/** When an event is, as it says itself. */
export type Timing = Pick<Event, 'zone' | 'starts' | 'minutes' | 'rule' | 'exceptSlots'>

/** A date that an event gives itself: the wall time it is named by, and when that is. */
export interface Slot {
  slot: string
  startsAt: Instant
  endsAt: Instant
}

/** The dates of an event. Refuses a day that no calendar has. */
export function slotsOf({ zone, starts, minutes }: Timing): Slot[] {
  const wall = wallFrom(starts)
  if (!wall || wallText(plusDays(wall, 0)) !== starts) throw new Refusal(422, 'event.no-such-day')
  const startsAt = instantAt(zone, wall)
  return [
    { slot: starts, startsAt, endsAt: instantOf(millisecondsOf(startsAt) + minutes * minute) },
  ]
}

import type { Instant } from '#lib/time.ts'
import type { EventRow, OccurrenceView, RsvpView } from '../../contract.ts'
import { nextOf, poolOf } from '../dates/dates.ts'

/** The date a ticket is for: the one that was asked for, else the next with a seat, else the next at all. */
export function dateWithSeat(
  event: EventRow,
  mine: readonly RsvpView[],
  now: Instant,
  wanted: string | undefined,
): OccurrenceView | undefined {
  const asked = event.occurrences.find(({ id }) => id === wanted)
  if (asked) return asked
  const seats = new Set(mine.flatMap(({ code, pool }) => (code ? pool : [])))
  const held = event.occurrences.filter((occurrence) => seats.has(poolOf({ event, occurrence })))
  return nextOf({ occurrences: held.length > 0 ? held : event.occurrences }, now)
}

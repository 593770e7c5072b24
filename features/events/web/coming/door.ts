import { type Instant, instantFrom, minute, plus } from '#lib/time.ts'
import type { OccurrenceView } from '../../contract.ts'
import { type EventDate, isOut } from '../dates/dates.ts'

/** Whether one can sign up now: `before` opens at a time, `closed` closed ahead of the start. */
export type Door = 'unpublished' | 'cancelled' | 'over' | 'before' | 'closed' | 'open'

/** Whether one can sign up for a date now. A series that is joined as a whole is open until its last date. */
export function doorOf(date: EventDate, now: Instant): Door {
  const { event } = date
  if (!isOut(event)) return 'unpublished'
  const last = lastOf(date)
  if (event.status === 'cancelled' || last.cancelled) return 'cancelled'
  if (last.endsAt <= now) return 'over'
  if (event.opensAt && event.opensAt > now) return 'before'
  return closesAt(date) <= now ? 'closed' : 'open'
}

/** When signing up ends. */
export function closesAt(date: EventDate): Instant {
  return plus(instantFrom(lastOf(date).startsAt), -date.event.closesBefore * minute)
}

/** The date itself, or the last that takes place of what is joined as a whole. */
export function lastOf({ event, occurrence }: EventDate): OccurrenceView {
  if (event.joining === 'each') return occurrence
  return event.occurrences.findLast(({ cancelled }) => !cancelled) ?? occurrence
}

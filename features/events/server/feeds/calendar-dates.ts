import type { Id } from '#lib/ids.ts'
import type { Instant } from '#lib/time.ts'
import type { Db } from '#platform/server/db/database.ts'
import type { Venue } from '../../contract.ts'
import { feedDays } from '../../limits.ts'

/** A date as calendars have it. */
export interface CalendarDate {
  id: Id
  event: Id
  slot: string
  startsAt: Instant
  endsAt: Instant
  cancelled: boolean
  /** The series gives it no more. */
  dropped: boolean
  reason: string
  /** Where it is, if elsewhere than its event. */
  venue: Venue | null
  sequence: number
}

/** The dates of events in a calendar, by time, those of the last year too. */
export async function calendarDates(
  db: Db,
  community: Id,
  eventIds: readonly Id[],
): Promise<Map<Id, CalendarDate[]>> {
  const rows = await db.prepared<CalendarDate>(
    'event-calendar-dates',
    `select o.id, o.event_id as event, o.slot, o.starts_at as "startsAt", o.ends_at as "endsAt",
       o.cancelled_at is not null as cancelled, o.dropped, o.reason, o.venue, o.sequence
     from event_occurrence o where o.community_id = $1 and o.event_id = any($2::uuid[])
       and o.ends_at > now() - interval '${feedDays} days' order by o.starts_at, o.id`,
    [community, eventIds],
  )
  return Map.groupBy(rows, ({ event }) => event)
}

import type { Member } from '#features/communities/server/index.ts'
import type { Id } from '#lib/ids.ts'
import type { Language } from '#lib/messages.ts'
import type { Db } from '#platform/server/db/database.ts'
import type { FeedHolds } from '../../contract.ts'
import { calendarFor } from '../access.ts'
import type { Event } from '../event-rows.ts'
import type { CalendarEvent } from '../ics/calendar.ts'
import { canHost } from '../policy.ts'
import { type CalendarDate, calendarDates } from './calendar-dates.ts'
import { calendarEntries, entriesOfPools, type ToldTo } from './calendar-entry.ts'

interface Reading {
  publicUrl: string
  language: Language
}

/** What a member has in their calendar of a community: all they see, or what they come to and host. */
export async function memberCalendar(
  db: Db,
  member: Member,
  holds: FeedHolds,
  reading: Reading,
): Promise<CalendarEvent[]> {
  const events = await calendarFor(db, member)
  const { dates, pools } = await around(db, member, events)
  return events.flatMap((event) => {
    const coming = pools.get(event.id) ?? new Set()
    const to = toldTo(member, event, coming.size > 0, reading)
    const all = dates.get(event.id) ?? []
    if (holds === 'all' || isOurs(member, event)) return calendarEntries(event, all, to)
    return entriesOfPools(event, all, coming, to)
  })
}

/** One event in a member's calendar. */
export async function memberEntries(
  db: Db,
  member: Member,
  event: Event,
  reading: Reading,
): Promise<CalendarEvent[]> {
  const { dates, pools } = await around(db, member, [event])
  const to = toldTo(member, event, pools.has(event.id), reading)
  return calendarEntries(event, dates.get(event.id) ?? [], to)
}

async function around(
  db: Db,
  { community, member }: Member,
  events: readonly Event[],
): Promise<{ dates: Map<Id, CalendarDate[]>; pools: Map<Id, Set<Id>> }> {
  const ids = events.map(({ id }) => id)
  const [dates, seats] = await Promise.all([
    calendarDates(db, community, ids),
    db.prepared<{ event: Id; pool: Id }>(
      'event-calendar-seats',
      `select event_id as event, pool_id as pool from event_rsvp
       where community_id = $1 and member_id = $2 and status = 'going' and event_id = any($3::uuid[])`,
      [community, member, ids],
    ),
  ])
  const pools = Map.groupBy(seats, ({ event }) => event)
  return {
    dates,
    pools: new Map([...pools].map(([event, all]) => [event, new Set(all.map(({ pool }) => pool))])),
  }
}

/** The link to join is for those who come and for hosts, as on the page of the event. */
function toldTo(
  member: Member,
  event: Event,
  isComing: boolean,
  { publicUrl, language }: Reading,
): ToldTo {
  return {
    url: `${publicUrl}/c/${member.slug}/events/${event.id}`,
    joinUrl: isComing || canHost(member, event) ? event.joinUrl : null,
    language,
  }
}

/** Who hosts is there. */
function isOurs({ member }: Member, { hosts }: Event): boolean {
  return hosts.includes(member)
}

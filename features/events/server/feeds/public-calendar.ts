import type { Face } from '#features/communities/server/index.ts'
import type { Db } from '#platform/server/db/database.ts'
import { calendarFor } from '../access.ts'
import type { GuestSeat } from '../guests/guest-seat.ts'
import { seatToken } from '../guests/seat-link.ts'
import type { CalendarEvent } from '../ics/calendar.ts'
import { publicPath } from '../public/addresses.ts'
import { keysOf, type PublicEvent } from '../public/public-event.ts'
import { calendarDates } from './calendar-dates.ts'
import { calendarEntries, entriesOfPools } from './calendar-entry.ts'

/** What a community has for everybody. */
export async function publicCalendar(
  db: Db,
  host: Face,
  publicUrl: string,
): Promise<CalendarEvent[]> {
  const events = await calendarFor(db, { community: host.id, keys: keysOf.anybody })
  const ids = events.map(({ id }) => id)
  const dates = await calendarDates(db, host.id, ids)
  return events.flatMap((event) => {
    const url = publicUrl + publicPath({ id: event.id, host })
    const to = { url, joinUrl: null, language: host.language }
    return calendarEntries(event, dates.get(event.id) ?? [], to)
  })
}

/** One event, for those outside its community. */
export async function publicEntries(
  db: Db,
  event: PublicEvent,
  publicUrl: string,
): Promise<CalendarEvent[]> {
  const dates = await calendarDates(db, event.host.id, [event.id])
  const to = {
    ...{ url: publicUrl + publicPath(event), joinUrl: null },
    language: event.host.language,
  }
  return calendarEntries(event, dates.get(event.id) ?? [], to)
}

/** What a guest comes to, with the link to join and the way to their own page. */
export async function seatEntries(
  db: Db,
  { host, event, rsvp }: GuestSeat,
  { publicUrl, secret }: { publicUrl: string; secret: string },
): Promise<CalendarEvent[]> {
  const dates = await calendarDates(db, host.id, [event.id])
  const page = publicPath({ id: event.id, host })
  const token = seatToken(secret, { community: host.id, id: rsvp.id })
  return entriesOfPools(event, dates.get(event.id) ?? [], new Set([rsvp.pool]), {
    url: `${publicUrl}${page}/seat/${token}`,
    joinUrl: rsvp.status === 'going' ? event.joinUrl : null,
    language: host.language,
  })
}

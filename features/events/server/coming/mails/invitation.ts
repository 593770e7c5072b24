import { faceOf } from '#features/communities/server/index.ts'
import type { Id } from '#lib/ids.ts'
import { now } from '#lib/time.ts'
import type { Config } from '#platform/server/config/index.ts'
import type { Db } from '#platform/server/db/database.ts'
import type { MailCalendar } from '#platform/server/mail/send-mail.ts'
import { findEvent } from '../../access.ts'
import { calendarDates } from '../../feeds/calendar-dates.ts'
import { entriesOfPools } from '../../feeds/calendar-entry.ts'
import type { CalendarEvent, CalendarPerson } from '../../ics/calendar.ts'
import { writeCalendar } from '../../ics/write-calendar.ts'
import type { Reader } from './readers.ts'
import type { SeatToldOf } from './seats-told-of.ts'

/** Makes the calendar file of a mail about some seats of one reader; undefined where there is none to make. */
export type Invite = (
  reader: Reader,
  seats: readonly SeatToldOf[],
  what: 'coming' | 'gone',
) => MailCalendar | undefined

/**
 * What goes into the calendars of those who read about an event: what their feed says of it, under the same UID and SEQUENCE
 * (RFC 5546). What is called off, or no longer theirs, is taken out. Several entries at once are no invitation, and are told.
 */
export async function invitationsTo(
  db: Db,
  community: Id,
  seats: Iterable<SeatToldOf>,
  { publicUrl, mailFrom }: Pick<Config, 'publicUrl' | 'mailFrom'>,
): Promise<Invite> {
  const ids = [...new Set([...seats].map(({ eventId }) => eventId))]
  const [host, dates, ...found] = await Promise.all([
    faceOf(db, community),
    calendarDates(db, community, ids),
    ...ids.map((id) => findEvent(db, community, id)),
  ])
  const events = new Map(found.flatMap((event) => (event ? [[event.id, event]] : [])))
  const organizer = organizerOf(mailFrom, host?.name)
  return (reader, own, what) => {
    const entries = own.flatMap((seat) => {
      const event = events.get(seat.eventId)
      if (!event) return []
      return entriesOfPools(event, dates.get(event.id) ?? [], new Set([seat.pool]), {
        url: publicUrl + reader.pathOf(seat),
        joinUrl: what === 'coming' ? event.joinUrl : null,
        language: reader.language,
      })
    })
    return asMailed(what === 'coming' ? entries : entries.map(withdrawn), organizer, reader)
  }
}

function asMailed(
  entries: readonly CalendarEvent[],
  organizer: CalendarPerson,
  { name, email: address }: Reader,
): MailCalendar | undefined {
  if (entries.length === 0) return undefined
  const isOff = entries.every(({ status }) => status === 'cancelled')
  const method = entries.length > 1 ? 'PUBLISH' : isOff ? 'CANCEL' : 'REQUEST'
  const answer = isOff ? ('DECLINED' as const) : ('ACCEPTED' as const)
  const attendees = method === 'PUBLISH' ? [] : [{ name, address, answer }]
  const events = entries.map((entry) => ({ ...entry, organizer, attendees }))
  return { method, content: writeCalendar({ method, writtenAt: now(), events }) }
}

function withdrawn(entry: CalendarEvent): CalendarEvent {
  return { ...entry, status: 'cancelled', changed: [] }
}

/** The community, at the address that all mails are from. */
function organizerOf(mailFrom: string, community: string | null | undefined): CalendarPerson {
  const [, name = '', address = mailFrom] = /^(.*)<([^<>]+)>$/.exec(mailFrom) ?? []
  return { name: community ?? name.trim(), address }
}

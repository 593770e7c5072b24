import { type Face, faceOf } from '#features/communities/server/index.ts'
import type { Id } from '#lib/ids.ts'
import { isStorable } from '#lib/text.ts'
import type { Db } from '#platform/server/db/database.ts'
import { NotFound } from '#platform/server/errors/errors.ts'
import { findEvent } from '../access.ts'
import { type RsvpRow, rsvpShape } from '../coming/rsvp-rows.ts'
import type { Event } from '../event-rows.ts'
import { seatOf } from './seat-link.ts'

/** How a guest stands, as their own page shows it. */
export interface GuestSeat {
  host: Face
  event: Event
  rsvp: RsvpRow
  guest: { id: Id; name: string; email: string | null }
  /** How many are in line up to them. */
  inLine: number
}

interface Row extends RsvpRow {
  guestId: Id
  name: string
  email: string | null
  inLine: number
}

/**
 * The only way to a guest's own page: by the link that was mailed to them, whatever the event is for by now and whichever part
 * of a series their date went over into, as who has a seat keeps what they need to take it. What is unpublished, and a token that
 * was not given out, answers alike.
 */
export async function guestSeatFor(
  db: Db,
  secret: string,
  community: string,
  token: string,
): Promise<GuestSeat> {
  const host = isStorable(community) ? await faceOf(db, community) : undefined
  const id = host && seatOf(secret, host.id, token)
  const row = id && (await findGuestRow(db, host.id, id))
  const event = row && (await findEvent(db, host.id, row.eventId))
  if (!row || !event || (event.status !== 'published' && event.status !== 'cancelled'))
    throw new NotFound('event')
  const { guestId, name, email, inLine, ...rsvp } = row
  return { host, event, rsvp, guest: { id: guestId, name, email }, inLine }
}

/** What a guest said about a pool, if they did. */
export async function guestSeatIn(
  db: Db,
  community: Id,
  pool: Id,
  guest: Id,
): Promise<Id | undefined> {
  const [row] = await db.prepared<{ id: Id }>(
    'guest-seat-in',
    'select id from event_rsvp where community_id = $1 and pool_id = $2 and guest_id = $3',
    [community, pool, guest],
  )
  return row?.id
}

async function findGuestRow(db: Db, community: Id, id: Id): Promise<Row | undefined> {
  const [row] = await db.prepared<Row>(
    'guest-seat',
    `select ${rsvpShape.columns}, g.id as "guestId", g.name, g.email,
       (select count(*)::int from event_rsvp w where w.community_id = r.community_id and w.pool_id = r.pool_id
          and w.ticket_id = r.ticket_id and w.status in ('waiting', 'offered') and w.place <= r.place) as "inLine"
     from event_rsvp r join event_guest g on g.community_id = r.community_id and g.id = r.guest_id
     where r.community_id = $1 and r.id = $2`,
    [community, id],
  )
  return row
}

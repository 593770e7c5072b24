import type { Id } from '#lib/ids.ts'
import type { Instant } from '#lib/time.ts'
import type { Db } from '#platform/server/db/database.ts'
import { instantText } from '#platform/server/db/json-text.ts'
import type { AudienceKey } from '#platform/server/log/audience.ts'
import type { RsvpStatus } from '../../../contract.ts'

/** Somebody's RSVP with what a mail says about its event. */
export interface SeatToldOf {
  id: Id
  pool: Id
  eventId: Id
  member: Id | null
  guest: Id | null
  status: RsvpStatus
  offeredUntil: Instant | null
  claimSecret: string | null
  /** What the ticket says at the door. */
  code: string
  /** Who sees the event. */
  audience: AudienceKey[]
  title: string
  zone: string
  place: string | null
  /** The date, or the dates of a series that is joined as a whole. */
  dates: Instant[]
  guestName: string | null
  guestEmail: string | null
}

/** RSVPs as they are now, by id. */
export async function seatsToldOf(
  db: Db,
  community: Id,
  ids: readonly Id[],
): Promise<Map<Id, SeatToldOf>> {
  const rows = await db.prepared<SeatToldOf>(
    'coming-told-of',
    `select r.id, r.pool_id as pool, r.event_id as "eventId", r.member_id as member, r.guest_id as guest, r.status,
       r.offered_until as "offeredUntil", r.claim_secret as "claimSecret", r.code, e.audience, e.title, e.zone, e.venue->>'name' as place,
       (select coalesce(json_agg(${instantText('o.starts_at')} order by o.starts_at), '[]') from event_occurrence o
        where o.community_id = r.community_id and r.pool_id in (o.id, o.event_id) and o.cancelled_at is null) as dates,
       g.name as "guestName", g.email as "guestEmail"
     from event_rsvp r join event e on e.community_id = r.community_id and e.id = r.event_id
     left join event_guest g on g.community_id = r.community_id and g.id = r.guest_id
     where r.community_id = $1 and r.id = any($2::uuid[])`,
    [community, ids],
  )
  return new Map(rows.map((row) => [row.id, row]))
}

import { createHash } from 'node:crypto'
import { memberNames } from '#features/communities/server/index.ts'
import type { Id } from '#lib/ids.ts'
import type { Db } from '#platform/server/db/database.ts'
import type { DoorPerson } from '../../contract.ts'
import type { Door } from './door.ts'

interface Row extends Omit<DoorPerson, 'codeHash' | 'name'> {
  code: string
  member: Id | null
  guestName: string | null
}

/** All who said something about a date, whatever it was: a ticket that is no good any more is to be known as such. */
export async function peopleAt(db: Db, { event, occurrence }: Door): Promise<DoorPerson[]> {
  const { community } = event
  const [rows, names] = await Promise.all([
    db.prepared<Row>('door-people', peopleSql, [community, [occurrence.id, event.id]]),
    memberNames(db, community),
  ])
  const nameOf = new Map(names.map(({ id, name }) => [id, name]))
  return rows
    .map(({ code, member, guestName, ...row }) => ({
      ...row,
      codeHash: hashOf(code),
      name: guestName ?? nameOf.get(member ?? '') ?? '',
    }))
    .sort((a, b) => a.name.localeCompare(b.name) || (a.rsvpId < b.rsvpId ? -1 : 1))
}

const peopleSql = `
  select r.id as "rsvpId", r.code, r.member_id as member, coalesce(r.added_as, g.name) as "guestName", 1 + r.guests as party, r.status,
    r.ticket_id as "ticketId"
  from event_rsvp r left join event_guest g on g.community_id = r.community_id and g.id = r.guest_id
  where r.community_id = $1 and r.pool_id = any($2::uuid[])`

function hashOf(code: string): string {
  return createHash('sha256').update(code).digest('base64url')
}

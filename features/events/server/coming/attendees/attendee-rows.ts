import { type Member, memberNames, membersNamed } from '#features/communities/server/index.ts'
import { accountsOf } from '#features/people/server/index.ts'
import type { Id } from '#lib/ids.ts'
import type { Instant } from '#lib/time.ts'
import type { Db } from '#platform/server/db/database.ts'
import { type RsvpRow, rsvpShape } from '../rsvp-rows.ts'

/** Somebody on the list, with all that is known of them. */
export interface Attendee extends RsvpRow {
  name: string
  email: string | null
  checkedInAt: Instant | null
  /** Once it is over: had a seat and was not there, as a host noted, else as the list at the door says. */
  absent: boolean
}

interface Row extends RsvpRow {
  guestName: string | null
  guestEmail: string | null
  checkedInAt: Instant | null
  absent: boolean
}

/**
 * All who said something about a pool: those who wait in the order of the line, all others in that in which they said so.
 * What of it who may see is for the caller.
 */
export async function attendeesOf(
  db: Db,
  { community, pool }: { community: Id; pool: Id },
): Promise<Attendee[]> {
  const [rows, names] = await Promise.all([
    db.prepared<Row>('coming-attendees', attendeesSql, [community, pool]),
    memberNames(db, community),
  ])
  const nameOf = new Map(names.map(({ id, name }) => [id, name]))
  const addresses = await addressesOf(db, community, rows)
  return rows.map(({ guestName, guestEmail, ...row }) => ({
    ...row,
    name: guestName ?? nameOf.get(row.member ?? '') ?? '',
    email: guestEmail ?? addresses.get(row.member ?? '') ?? null,
  }))
}

const attendeesSql = `
  select ${rsvpShape.columns}, coalesce(r.added_as, g.name) as "guestName", g.email as "guestEmail", c.at as "checkedInAt",
    r.status = 'going' and c.at is null and d.over and coalesce(r.absent, d.listed) as absent
  from event_rsvp r
  left join event_guest g on g.community_id = r.community_id and g.id = r.guest_id
  left join lateral (
    select max(c.at) as at from event_check_in c where c.community_id = r.community_id and c.rsvp_id = r.id
  ) c on true
  cross join lateral (
    select coalesce(bool_and(o.ends_at < now()), false) as over,
      exists (select from event_check_in i join event_occurrence d on d.community_id = i.community_id and d.id = i.occurrence_id
        where i.community_id = $1 and $2 in (d.id, d.event_id)) as listed
    from event_occurrence o where o.community_id = $1 and $2 in (o.id, o.event_id)
  ) d
  where r.community_id = $1 and r.pool_id = $2
  order by r.place nulls first, r.at, r.id`

/** The addresses of members who are still here, by member. */
async function addressesOf(
  db: Db,
  community: Id,
  rows: readonly RsvpRow[],
): Promise<Map<Id, string>> {
  const named = rows.flatMap(({ member }) => (member ? { community, member } : []))
  const members = await membersNamed(db, named)
  const accounts = await accountsOf(
    db,
    [...members.values()].map(({ person }) => person),
  )
  const addressOf = ({ person }: Member) => accounts.get(person)?.email ?? ''
  return new Map([...members.values()].map((each) => [each.member, addressOf(each)]))
}

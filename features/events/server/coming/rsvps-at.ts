import type { Id } from '#lib/ids.ts'
import type { Db } from '#platform/server/db/database.ts'
import { type RsvpRow, rsvpShape } from './rsvp-rows.ts'

/** Somebody in a pool. */
export interface Whose {
  community: Id
  pool: Id
  member: Id | null
  guest: Id | null
}

const select = `select ${rsvpShape.columns} from event_rsvp r`

/** What these people had said about these pools, and whatever has the ids by which they say something now. */
export async function rsvpsAt(
  db: Db,
  wanted: readonly (Whose & { id?: Id })[],
): Promise<RsvpRow[]> {
  const rows = await db.prepared<RsvpRow>(
    'coming-rsvps',
    `with wanted as (
       select * from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::uuid[], $5::uuid[])
         as w (community_id, pool_id, member_id, guest_id, id)
     )
     ${select} join wanted w using (community_id, pool_id, member_id) where r.member_id is not null
     union all
     ${select} join wanted w using (community_id, pool_id, guest_id) where r.guest_id is not null
     union all
     ${select} join wanted w using (community_id, id)`,
    [
      wanted.map(({ community }) => community),
      wanted.map(({ pool }) => pool),
      wanted.map(({ member }) => member),
      wanted.map(({ guest }) => guest),
      wanted.map(({ id }) => id),
    ],
  )
  return [...new Map(rows.map((row) => [`${row.community} ${row.id}`, row])).values()]
}

/** Those who wait in these pools or were offered a seat, by place. */
export function linesOf(
  db: Db,
  pools: readonly Pick<Whose, 'community' | 'pool'>[],
): Promise<RsvpRow[]> {
  return db.prepared<RsvpRow>(
    'coming-lines',
    `${select} join unnest($1::uuid[], $2::uuid[]) as p (community_id, pool_id) using (community_id, pool_id)
     where r.status in ('waiting', 'offered') order by r.place`,
    [pools.map(({ community }) => community), pools.map(({ pool }) => pool)],
  )
}

/** An RSVP by id, whoever may see it. */
export async function findRsvp(db: Db, community: Id, id: Id): Promise<RsvpRow | undefined> {
  const [row] = await db.prepared<RsvpRow>(
    'coming-rsvp',
    `${select} where r.community_id = $1 and r.id = $2`,
    [community, id],
  )
  return row
}

/** To whom the link of a claim was given, whatever became of it. */
export async function claimantOf(
  db: Db,
  { community, pool }: Pick<Whose, 'community' | 'pool'>,
  secret: string,
): Promise<RsvpRow | undefined> {
  const [row] = await db.prepared<RsvpRow>(
    'coming-claimant',
    `${select} where r.community_id = $1 and r.pool_id = $2 and r.claim_secret = $3`,
    [community, pool, secret],
  )
  return row
}

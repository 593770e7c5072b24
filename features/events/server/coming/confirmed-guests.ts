import type { Id } from '#lib/ids.ts'
import type { Db } from '#platform/server/db/database.ts'
import type { AudienceKey } from '#platform/server/log/audience.ts'

/** What guests see whose address was confirmed, by `<community> <guest>`: what is public, and with an account what is for the organisation. */
export async function confirmedGuests(
  db: Db,
  wanted: readonly { community: Id; guest: Id | null }[],
): Promise<Map<string, ReadonlySet<AudienceKey>>> {
  const named = wanted.filter(({ guest }) => guest !== null)
  if (named.length === 0) return new Map()
  const rows = await db.prepared<{ community: Id; id: Id; person: Id | null }>(
    'coming-guests',
    `select g.community_id as community, g.id, g.person_id as person from event_guest g
     where (g.community_id, g.id) in (select * from unnest($1::uuid[], $2::uuid[])) and g.confirmed_at is not null`,
    [named.map(({ community }) => community), named.map(({ guest }) => guest)],
  )
  return new Map(
    rows.map(({ community, id, person }) => [
      `${community} ${id}`,
      new Set<AudienceKey>(person ? ['public', 'organisation'] : ['public']),
    ]),
  )
}

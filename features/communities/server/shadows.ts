import { sql } from 'kysely'
import type { Id } from '#lib/ids.ts'
import type { Instant } from '#lib/time.ts'
import type { Db } from '#platform/server/db/database.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { everyMember } from '#platform/server/log/audience.ts'
import { presentMembers } from './present.ts'
import { communities } from './tables.ts'

/** Somebody known from an import only. `source` names them there, as `slack:U024BE7LH`, the same in every import. */
export interface Shadow {
  id: Id
  source: string
  name: string
  email?: string | undefined
  /** When they were there for the first time, if that is known. */
  joinedAt?: Instant | undefined
}

/**
 * Adds shadows: members without a person, until somebody claims them. Who came from the same source before stays who
 * they are; an unclaimed one takes the newer name. Announces what changed, and answers how many are new.
 */
export async function addShadows(
  tx: Tx,
  community: Id,
  shadows: readonly Shadow[],
): Promise<number> {
  if (shadows.length === 0) return 0
  const rows = await tx.prepared<{ id: Id; added: boolean }>(
    'shadows-add',
    `insert into member as known (community_id, id, name, state, source, source_email, joined_at)
     select $1, id, name, 'shadow', source, email, coalesce(joined_at, now())
     from unnest($2::uuid[], $3::text[], $4::text[], $5::text[], $6::timestamptz[])
       as new (id, source, name, email, joined_at)
     on conflict (community_id, source) where source is not null
       do update set name = excluded.name, source_email = excluded.source_email
       where known.state = 'shadow'
         and (known.name, known.source_email) is distinct from (excluded.name, excluded.source_email)
     returning id, xmax = 0 as added`,
    [
      community,
      shadows.map(({ id }) => id),
      shadows.map(({ source }) => source),
      shadows.map(({ name }) => name),
      shadows.map(({ email }) => email ?? null),
      shadows.map(({ joinedAt }) => joinedAt ?? null),
    ],
  )
  await announceShadows(tx, community, rows)
  return rows.filter(({ added }) => added).length
}

async function announceShadows(tx: Tx, community: Id, rows: readonly { id: Id }[]): Promise<void> {
  if (rows.length === 0) return
  const views = await presentMembers(
    tx,
    community,
    rows.map(({ id }) => id),
  )
  for (const data of views)
    tx.log({ community, by: null, kind: 'communities.member-changed', audience: everyMember, data })
}

/** When somebody known from an import was there for the first time. */
export interface DatedShadow {
  id: Id
  joinedAt: Instant
}

/** Lets shadows have been here since then, if that is earlier than known so far. Announces what changed. */
export async function dateShadows(
  tx: Tx,
  community: Id,
  dates: readonly DatedShadow[],
): Promise<void> {
  const rows = await tx.prepared<{ id: Id }>(
    'shadows-date',
    `update member set joined_at = dated.at
     from unnest($2::uuid[], $3::timestamptz[]) as dated (id, at)
     where community_id = $1 and member.id = dated.id and state = 'shadow' and joined_at > dated.at
     returning member.id`,
    [community, dates.map(({ id }) => id), dates.map(({ joinedAt }) => joinedAt)],
  )
  await announceShadows(tx, community, rows)
}

/** The members that came from one tool, claimed since or not, by their source. */
export async function membersFromSource(
  db: Db,
  community: Id,
  tool: string,
): Promise<Map<string, Id>> {
  const rows = await communities(db)
    .selectFrom('member')
    .select((eb) => [eb.fn.coalesce('merged_into', 'id').as('id'), 'source'])
    .where('community_id', '=', community)
    .where(sql<boolean>`starts_with(source, ${`${tool}:`})`)
    .execute()
  return new Map(rows.map(({ id, source }) => [source ?? '', id]))
}

/** Those whom nobody has claimed. */
export async function listShadows(db: Db, community: Id): Promise<Id[]> {
  const rows = await communities(db)
    .selectFrom('member')
    .select('id')
    .where('community_id', '=', community)
    .where('state', '=', 'shadow')
    .execute()
  return rows.map(({ id }) => id)
}

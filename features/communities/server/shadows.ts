import { sql } from 'kysely'
import type { Id } from '#lib/ids.ts'
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
    `insert into member as known (community_id, id, name, state, source, source_email)
     select $1, id, name, 'shadow', source, email
     from unnest($2::uuid[], $3::text[], $4::text[], $5::text[]) as new (id, source, name, email)
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
    ],
  )
  if (rows.length === 0) return 0
  const views = await presentMembers(
    tx,
    community,
    rows.map(({ id }) => id),
  )
  for (const data of views) {
    tx.log({ community, by: null, kind: 'communities.member-changed', audience: everyMember, data })
  }
  return rows.filter(({ added }) => added).length
}

/** The members that came from one tool, claimed since or not, by their source. */
export async function membersFromSource(
  db: Db,
  community: Id,
  tool: string,
): Promise<Map<string, Id>> {
  const rows = await communities(db)
    .selectFrom('member')
    .select(['id', 'source'])
    .where('community_id', '=', community)
    .where(sql<boolean>`starts_with(source, ${`${tool}:`})`)
    .execute()
  return new Map(rows.map(({ id, source }) => [source ?? '', id]))
}

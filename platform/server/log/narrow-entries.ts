import type { Id } from '#lib/ids.ts'
import type { Db } from '../db/database.ts'
import type { Audience } from './audience.ts'

/**
 * Lets the entries about some things be seen by fewer from now on, so that no replay shows them to those who no longer see the
 * things. What one member has of them for themself, such as that they keep one, stays theirs alone, without its words.
 */
export async function narrowEntries(
  db: Db,
  community: Id,
  about: readonly Id[],
  audience: Audience,
): Promise<void> {
  await db.prepared(
    'log-narrow',
    `update community_log set
       audience = case when ${toOneself} then audience else $3 end,
       data = case when ${toOneself} and data ? 'body' then data || '{"body":""}' else data end
     where community_id = $1 and about = any($2::uuid[])`,
    [community, about, audience],
  )
}

const toOneself = `cardinality(audience) = 1 and audience[1] like 'member:%'`

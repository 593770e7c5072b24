import type { Id } from '#lib/ids.ts'
import type { Db } from '#platform/server/db/database.ts'

/** The bytes that the files of a community take up. */
export async function usedBy(db: Db, community: Id): Promise<number> {
  const [row] = await db.prepared<{ used: number }>(
    'file-used',
    'select coalesce(sum(size), 0)::float8 as used from file where community_id = $1',
    [community],
  )
  return row?.used ?? 0
}

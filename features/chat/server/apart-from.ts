import type { Id } from '#lib/ids.ts'
import type { Db } from '#platform/server/db/database.ts'
import type { Viewer } from '#platform/server/live/viewer.ts'

/** Whom somebody keeps away or is kept away by. It is never told to anybody which of the two it is. */
export async function apartFrom(db: Db, { community, member }: Viewer): Promise<ReadonlySet<Id>> {
  const rows = await db.prepared<{ other: Id }>(
    'chat-apart-from',
    `select case member_id when $2::uuid then blocked_id else member_id end as other from chat_block
     where community_id = $1 and (member_id = $2 or blocked_id = $2)`,
    [community, member],
  )
  return new Set(rows.map(({ other }) => other))
}

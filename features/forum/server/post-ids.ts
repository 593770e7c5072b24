import type { Id } from '#lib/ids.ts'
import type { Tx } from '#platform/server/db/transaction.ts'

/** The ids of all posts of a topic, in order. */
export async function postIdsOf(tx: Tx, community: Id, topicId: Id): Promise<Id[]> {
  const rows = await tx.prepared<{ id: Id }>(
    'forum-post-ids',
    'select id from forum_post where community_id = $1 and topic_id = $2 order by number',
    [community, topicId],
  )
  return rows.map(({ id }) => id)
}

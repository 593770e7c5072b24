import type { Id } from '#lib/ids.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { tellWish } from './change-wish.ts'

/** Has members follow the topics they write in, but for what they follow or muted already. */
export async function followWritten(
  tx: Tx,
  posts: readonly { community: Id; topicId: Id; author: Id }[],
): Promise<void> {
  if (posts.length === 0) return
  const begun = await tx.prepared<{ community: Id; topicId: Id; member: Id }>(
    'forum-follow-written',
    `insert into forum_wish (community_id, of_id, member_id, of_kind, wish)
     select distinct community_id, topic_id, member_id, 'topic', 'follow'
     from unnest($1::uuid[], $2::uuid[], $3::uuid[]) as written (community_id, topic_id, member_id)
     on conflict do nothing
     returning community_id as community, of_id as "topicId", member_id as member`,
    [
      posts.map(({ community }) => community),
      posts.map(({ topicId }) => topicId),
      posts.map(({ author }) => author),
    ],
  )
  for (const { community, topicId, member } of begun)
    tellWish(tx, community, member, { of: 'topic', id: topicId, wish: 'follow' })
}

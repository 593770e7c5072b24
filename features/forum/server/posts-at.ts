import type { Id } from '#lib/ids.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { type Post, postShape } from './post-rows.ts'

/** What was written under these ids already, by `<community> <id>`, so that a retry takes no number. */
export async function writtenBefore(
  tx: Tx,
  wanted: readonly { community: Id; id: Id }[],
): Promise<ReadonlyMap<string, Post>> {
  const rows = await tx.prepared<Post & { community: Id }>(
    'forum-written-before',
    `select p.community_id as community, ${postShape.columns} from forum_post p
     where (p.community_id, p.id) in (select * from unnest($1::uuid[], $2::uuid[]))`,
    [wanted.map(({ community }) => community), wanted.map(({ id }) => id)],
  )
  return new Map(rows.map(({ community, ...post }) => [`${community} ${post.id}`, post]))
}

/** The posts that are answered, by `<community> <topic> <number>` as they were asked for, before a merge perhaps. */
export async function answeredAt(
  tx: Tx,
  replies: readonly { community: Id; topicId: Id; replyTo?: number | undefined }[],
): Promise<ReadonlyMap<string, Post>> {
  const named = replies.filter(({ replyTo }) => replyTo !== undefined)
  if (named.length === 0) return new Map()
  const rows = await tx.prepared<Post & { asked: string }>(
    'forum-answered',
    `select concat_ws(' ', n.community_id, n.topic_id, n.number) as asked, ${postShape.columns}
     from unnest($1::uuid[], $2::uuid[], $3::int[]) as n (community_id, topic_id, number)
     join forum_topic t on t.community_id = n.community_id and t.id = n.topic_id
     join forum_post p on p.community_id = n.community_id and p.topic_id = coalesce(t.merged_into, t.id)
       and p.number = n.number + t.merged_offset
     where p.moved is null`,
    [
      named.map(({ community }) => community),
      named.map(({ topicId }) => topicId),
      named.map(({ replyTo }) => replyTo),
    ],
  )
  return new Map(rows.map(({ asked, ...post }) => [asked, post]))
}

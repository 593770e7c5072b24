import type { Id } from '#lib/ids.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import type { Audience } from '#platform/server/log/audience.ts'
import type { ForumEntries, PostView } from '../contract.ts'
import { type Post, type PostChange, postShape } from './post-rows.ts'
import { forum } from './tables.ts'
import type { Topic } from './topic-rows.ts'

type Announced = Extract<keyof ForumEntries, `forum.post-${string}`>

/** Stores what became of a post and announces it whole. As with topics: lock the log before `postFor`. */
export async function changePost(
  tx: Tx,
  by: Id | null,
  { post, topic }: { post: Post; topic: Topic },
  change: PostChange,
  kind: Announced = 'forum.post-changed',
): Promise<PostView> {
  await forum(tx)
    .updateTable('forum_post')
    .set(postShape.columnsOf(change))
    .where('community_id', '=', topic.community)
    .where('id', '=', post.id)
    .execute()
  return announcePost(tx, by, { post: { ...post, ...change }, topic }, kind)
}

/** Says how a post is now, to those who see its topic. */
export function announcePost(
  tx: Tx,
  by: Id | null,
  { post, topic }: { post: Post; topic: { community: Id; audience: Audience } },
  kind: Announced,
): PostView {
  const { community, audience } = topic
  const data = postShape.present(post)
  tx.log({ community, by, kind, audience, data, about: post.id })
  return data
}

import type { Id } from '#lib/ids.ts'
import type { Instant } from '#lib/time.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import type { AudienceKey } from '#platform/server/log/audience.ts'
import type { ReplyTo } from '../contract.ts'
import { withDecision } from './decisions/begin-decision.ts'
import { withPost } from './grow-topics.ts'
import { insertPosts } from './insert-posts.ts'
import { insertTopic, topicWithout } from './insert-topic.ts'
import type { Post } from './post-rows.ts'
import { storeLikeness } from './questions/likeness.ts'
import { forum } from './tables.ts'
import type { Topic } from './topic-rows.ts'
import { nothingOnIt } from './write-reply.ts'

/** A category as it is taken in from elsewhere. */
export interface ImportedCategory {
  community: Id
  id: Id
  name: string
  description: string
  audience: AudienceKey[]
  place: number
}

/** A topic as it is taken in from elsewhere, with its posts in order. */
export interface ImportedTopic
  extends Pick<Topic, 'community' | 'id' | 'categoryId' | 'kind' | 'title' | 'tags' | 'audience'>,
    Pick<Topic, 'pinned' | 'closed'>,
    Partial<Pick<Topic, 'answer' | 'same' | 'duplicateOf'>> {
  posts: readonly ImportedPost[]
}

export interface ImportedPost
  extends Pick<Post, 'id' | 'author' | 'body' | 'reactions'>,
    Partial<Pick<Post, 'votes' | 'accepted'>> {
  at: Instant
  replyTo: ReplyTo | null
}

/** Takes a category in, before anybody has a replica of its community. */
export async function importCategory(
  tx: Tx,
  { community, ...category }: ImportedCategory,
): Promise<void> {
  await forum(tx)
    .insertInto('forum_category')
    .values({ community_id: community, ...category, opening: 'everyone' })
    .execute()
}

/** Takes a topic in, likewise: nothing is announced. */
export async function importTopic(tx: Tx, { posts, ...fields }: ImportedTopic): Promise<void> {
  const [first] = posts
  if (!first) throw new Error('a topic has a first post')
  const { community, id, audience } = fields
  const placed = posts.map((post, index) => ({
    ...nothingOnIt,
    ...post,
    ...{ community, audience, topicId: id, number: index + 1 },
  }))
  const empty: Topic = {
    ...topicWithout,
    ...fields,
    ...{ author: first.author, at: first.at, lastAt: first.at },
  }
  await insertTopic(tx, withDecision(placed.reduce<Topic>(withPost, empty)))
  await insertPosts(tx, placed)
  await storeLikeness(tx, community, [id])
}

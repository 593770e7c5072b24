import type { Member } from '#features/communities/server/index.ts'
import { passOnRelease } from '#features/releases/server/index.ts'
import { isWithin } from '#lib/audience.ts'
import { type Id, newId } from '#lib/ids.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { Conflict, Forbidden } from '#platform/server/errors/errors.ts'
import { lockLogs } from '#platform/server/log/append.ts'
import type { AudienceKey } from '#platform/server/log/audience.ts'
import type { SplitTopic, TopicView } from '../contract.ts'
import { type Category, categoryFor, topicFor, topicsAt } from './access.ts'
import { announceTopic, changeTopic } from './change-topic.ts'
import { countTopic } from './count-topic.ts'
import { withDecision } from './decisions/begin-decision.ts'
import { withPost } from './grow-topics.ts'
import { insertPosts } from './insert-posts.ts'
import { insertTopic, topicWithout } from './insert-topic.ts'
import { announceMoved, sameAudience, showPostsTo } from './narrow-topic.ts'
import { carryIntoSplit } from './own/carry-own.ts'
import { canModerate } from './policy.ts'
import { type Post, postShape } from './post-rows.ts'
import { storeLikeness } from './questions/likeness.ts'
import { unmarkAnswer } from './questions/unmark-answer.ts'
import { itemOf, someOf } from './topic-plan.ts'
import { type Topic, topicShape } from './topic-rows.ts'
import { nothingOnIt } from './write-reply.ts'

/**
 * Moves posts into a topic of their own, with their authors and times. Where they stood it says where they went, so no
 * number of the topic names another post. The same id sent again answers with the topic that was made.
 */
export async function splitTopic(
  tx: Tx,
  member: Member,
  topicId: Id,
  input: SplitTopic,
): Promise<TopicView> {
  const { community, member: by } = member
  await lockLogs(tx, [community])
  const from = await topicFor(tx, member, topicId)
  if (!canModerate(member)) throw new Forbidden('topic.moderators-only')
  const earlier = (await topicsAt(tx, [{ community, topicId: input.id }])).get(
    `${community} ${input.id}`,
  )
  if (earlier && earlier.splitFrom?.topicId !== from.id) throw new Conflict('topic.id-taken')
  if (earlier) return topicShape.present(earlier)
  const posts = await postsToMove(tx, from, input.posts)
  const topic = await newTopic(tx, member, from, input, posts)
  const ids = posts.map(({ id }) => id)
  const unanswered = ids.includes(from.answer?.postId ?? '') ? await unmarkAnswer(tx, by, from) : {}
  await insertTopic(tx, topic)
  await movePosts(tx, topic, posts)
  await storeLikeness(tx, community, [topic.id])
  await leaveLinks(tx, from, topic, posts)
  if (!sameAudience(from.audience, topic.audience))
    await showPostsTo(tx, community, ids, topic.audience)
  const view = announceTopic(tx, by, topic, 'forum.topic-opened')
  const counted = await countTopic(tx, community, from.id)
  await changeTopic(tx, by, from, { ...counted, ...unanswered })
  await carryIntoSplit(
    tx,
    from,
    topic,
    posts.map(({ number }) => number),
  )
  announceMoved(tx, by, from, { from: from.id, to: topic.id }, ids)
  return view
}

/** The posts in their order. They stand, all in the topic, and the first is not among them. */
async function postsToMove(tx: Tx, topic: Topic, ids: readonly Id[]): Promise<Post[]> {
  const posts = await tx.prepared<Post>(
    'forum-to-move',
    `select ${postShape.columns} from forum_post p
     where p.community_id = $1 and p.topic_id = $2 and p.id = any($3::uuid[]) and p.deleted_at is null and p.moved is null
     order by p.number`,
    [topic.community, topic.id, ids],
  )
  if (posts.length < new Set(ids).size) throw new Conflict('topic.not-its-posts')
  if (posts.some(({ number }) => number === 1)) throw new Conflict('topic.first-stays')
  return posts
}

/** It is by whoever wrote the first of its posts. */
async function newTopic(
  tx: Tx,
  member: Member,
  from: Topic,
  input: SplitTopic,
  posts: readonly Post[],
): Promise<Topic> {
  const category = await categoryFor(tx, member, input.categoryId ?? from.categoryId)
  const [first] = posts
  if (!first) throw new Conflict('topic.not-its-posts')
  const { id, kind, title, tags } = input
  const audience = audienceWithin(from, category)
  const empty: Topic = {
    ...topicWithout,
    ...{ community: from.community, id, categoryId: category.id, kind, title, tags },
    ...{ author: first.author, at: first.at, lastAt: first.at },
    ...{ audience, plan: await passOnPlan(tx, from, id, category) },
    splitFrom: { topicId: from.id, number: first.number },
  }
  return withDecision(
    posts.reduce((topic, post, at) => withPost(topic, { ...post, number: at + 1 }), empty),
  )
}

/** It opens as the topic does in which its posts were written, but to no more than see its category. */
async function passOnPlan(
  tx: Tx,
  from: Topic,
  id: Id,
  { audience }: Category,
): Promise<Topic['plan']> {
  const { community } = from
  await passOnRelease(tx, itemOf(from), itemOf({ community, id }), audience)
  return someOf((from.plan ?? []).filter((step) => isWithin(step.audience, audience)))
}

/** As before, or the fewer who see the other category. */
function audienceWithin({ audience }: Topic, category: { audience: AudienceKey[] }): AudienceKey[] {
  if (isWithin(audience, category.audience)) return audience
  if (isWithin(category.audience, audience)) return category.audience
  throw new Conflict('topic.shown-to-more')
}

/** What answered a post that stays answers nothing that could be shown any more. */
async function movePosts(tx: Tx, topic: Topic, posts: readonly Post[]): Promise<void> {
  await tx.prepared(
    'forum-split-posts',
    `update forum_post p set topic_id = $2, number = m.after,
       reply_to = (select jsonb_set(p.reply_to, '{number}', to_jsonb(answered.after))
         from unnest($4::int[], $5::int[]) answered (before, after) where answered.before = (p.reply_to->>'number')::int)
     from unnest($3::uuid[], $5::int[]) m (id, after) where p.community_id = $1 and p.id = m.id`,
    [
      ...[topic.community, topic.id, posts.map(({ id }) => id)],
      posts.map(({ number }) => number),
      posts.map((_, at) => at + 1),
    ],
  )
}

async function leaveLinks(tx: Tx, from: Topic, to: Topic, posts: readonly Post[]): Promise<void> {
  const { community, audience } = from
  await insertPosts(
    tx,
    posts.map(({ number, author, at }, index) => ({
      ...nothingOnIt,
      ...{ community, audience, id: newId(), topicId: from.id, number, author, at, body: '' },
      moved: { topicId: to.id, number: index + 1 },
    })),
  )
}

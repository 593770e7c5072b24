import type { Member } from '#features/communities/server/index.ts'
import { planRelease } from '#features/releases/server/index.ts'
import { isWithin } from '#lib/audience.ts'
import { type Id, newId } from '#lib/ids.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { Conflict, Forbidden, Refusal } from '#platform/server/errors/errors.ts'
import { lockLogs } from '#platform/server/log/append.ts'
import { clockAfter } from '#platform/server/log/clock-after.ts'
import type { OpenTopic, TopicView } from '../contract.ts'
import { type Category, categoryFor, topicsAt } from './access.ts'
import { audienceIn } from './audience-in.ts'
import { announcePost } from './change-post.ts'
import { announceTopic } from './change-topic.ts'
import { withDecision } from './decisions/begin-decision.ts'
import { filesOfTexts } from './files-of-texts.ts'
import { withPost } from './grow-topics.ts'
import { insertPosts } from './insert-posts.ts'
import { insertTopic, topicWithout } from './insert-topic.ts'
import { followWritten } from './own/follow-written.ts'
import { canOpenTopic } from './policy.ts'
import { storeLikeness } from './questions/likeness.ts'
import { itemOf, planAhead, reachOf } from './topic-plan.ts'
import { type Topic, topicShape } from './topic-rows.ts'
import { nothingOnIt } from './write-reply.ts'

/** Opens a topic with its first post. The same id sent again by its author answers with the first and announces nothing. */
export async function openTopic(tx: Tx, member: Member, input: OpenTopic): Promise<TopicView> {
  const { community, member: author } = member
  const heads = await lockLogs(tx, [community])
  const category = await categoryFor(tx, member, input.categoryId)
  const earlier = await openedBefore(tx, member, input.id)
  if (earlier) return earlier
  if (!member.guidelinesAccepted) throw new Forbidden('guidelines.not-accepted')
  if (!canOpenTopic(member, category)) throw new Forbidden('category.opening-closed')
  const at = clockAfter(heads)(community)
  const { id, kind, title, tags, body } = input
  const { audience, plan } = await readersOf(tx, member, category, input)
  const empty = {
    ...topicWithout,
    plan,
    ...{ community, id, categoryId: category.id, kind, title, tags, author, at, audience },
    lastAt: at,
  }
  const postId = newId()
  const files = await filesOfTexts(tx, [{ community, author, id: postId, body }])
  const post = {
    ...nothingOnIt,
    ...{ community, audience, id: postId, topicId: id, number: 1, author, at, body },
    files: files.get(postId) ?? null,
  }
  const topic = withDecision(withPost(empty, post), input.closesAt)
  await insertTopic(tx, topic)
  await insertPosts(tx, [post])
  await storeLikeness(tx, community, [id])
  const view = announceTopic(tx, author, topic, 'forum.topic-opened')
  announcePost(tx, author, { post, topic }, 'forum.post-added')
  await followWritten(tx, [post])
  return view
}

/** Who reads it from now on, and who later. */
async function readersOf(
  tx: Tx,
  member: Member,
  category: Category,
  { id, audience: wish, plan }: OpenTopic,
): Promise<Pick<Topic, 'audience' | 'plan'>> {
  if (!plan) return { audience: audienceIn(category, member, wish), plan: null }
  const topic = { community: member.community, id }
  const audience = audienceIn(category, member, await planRelease(tx, itemOf(topic), plan))
  const ahead = await planAhead(tx, topic, audience)
  if (!isWithin(reachOf({ audience, plan: ahead }), category.audience))
    throw new Refusal(422, 'topic.audience-too-wide')
  return { audience, plan: ahead }
}

/** What stands under an id that a client chose: one's own topic, or nothing; another's is refused. */
export async function openedBefore(
  tx: Tx,
  { community, member }: Member,
  topicId: Id,
): Promise<TopicView | undefined> {
  const topic = (await topicsAt(tx, [{ community, topicId }])).get(`${community} ${topicId}`)
  if (!topic) return undefined
  if (topic.author !== member || topic.id !== topicId) throw new Conflict('topic.id-taken')
  return topicShape.present(topic)
}

import type { Member } from '#features/communities/server/index.ts'
import { narrowRelease } from '#features/releases/server/index.ts'
import { isWithin } from '#lib/audience.ts'
import type { Id } from '#lib/ids.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { Conflict, Forbidden } from '#platform/server/errors/errors.ts'
import { lockLogs } from '#platform/server/log/append.ts'
import { narrowEntries } from '#platform/server/log/narrow-entries.ts'
import type { ChangeTopic, TopicView } from '../contract.ts'
import { type Category, categoryFor, topicFor } from './access.ts'
import { changeTopic } from './change-topic.ts'
import { changeKind } from './decisions/begin-decision.ts'
import { announceGone, announceMoved, showPostsTo } from './narrow-topic.ts'
import { canArrange, canModerate, canOpenTopic } from './policy.ts'
import { postIdsOf } from './post-ids.ts'
import { endAsks } from './questions/end-asks.ts'
import { leadDuplicates, withoutDuplicate } from './questions/lead-duplicates.ts'
import { storeLikeness } from './questions/likeness.ts'
import { unmarkAnswer } from './questions/unmark-answer.ts'
import { itemOf, someOf } from './topic-plan.ts'
import { type Topic, type TopicChange, topicShape } from './topic-rows.ts'

/**
 * Changes title, tags, kind or category. A topic may go to a category of fewer, and is theirs from then on; what was said to
 * some is never shown to more.
 */
export async function arrangeTopic(
  tx: Tx,
  member: Member,
  topicId: Id,
  { categoryId, title, tags, kind }: ChangeTopic,
): Promise<TopicView> {
  await lockLogs(tx, [member.community])
  const topic = await topicFor(tx, member, topicId)
  if (!canArrange(member, topic)) throw new Forbidden('topic.not-yours')
  const change: TopicChange = {
    ...(title !== undefined && title !== topic.title ? { title } : {}),
    ...(tags && tags.join() !== topic.tags.join() ? { tags } : {}),
    ...(kind && kind !== topic.kind ? await newKind(tx, member, topic, kind) : {}),
    ...(categoryId && categoryId !== topic.categoryId
      ? await newCategory(tx, member, topic, categoryId)
      : {}),
  }
  if (Object.keys(change).length === 0) return topicShape.present(topic)
  if (change.audience) announceGone(tx, member.member, topic)
  const view = await changeTopic(tx, member.member, topic, change)
  if (change.title !== undefined) await storeLikeness(tx, member.community, [topic.id])
  if (change.audience) await narrow(tx, member, { ...topic, ...change })
  return view
}

/** What was a question and is none any more has no accepted answer, is no duplicate, and nobody is asked to answer it. */
async function newKind(
  tx: Tx,
  member: Member,
  topic: Topic,
  kind: Topic['kind'],
): Promise<TopicChange> {
  const changed = await changeKind(tx, topic, kind)
  if (topic.kind !== 'question') return changed
  await endAsks(tx, topic)
  const answer = await unmarkAnswer(tx, member.member, topic)
  return { ...changed, ...answer, ...(topic.duplicateOf ? withoutDuplicate(topic) : {}) }
}

/** The category and, where fewer see it, their audience. */
async function newCategory(
  tx: Tx,
  member: Member,
  topic: Topic,
  categoryId: Id,
): Promise<TopicChange> {
  const category = await categoryFor(tx, member, categoryId)
  if (!canOpenTopic(member, category)) throw new Forbidden('category.opening-closed')
  if (isWithin(topic.audience, category.audience))
    return { categoryId, ...(await planWithin(tx, topic, category)) }
  if (!isWithin(category.audience, topic.audience)) throw new Conflict('topic.shown-to-more')
  if (!canModerate(member)) throw new Forbidden('topic.moderators-hide')
  return {
    categoryId,
    audience: category.audience,
    ...(await planWithin(tx, topic, category)),
  }
}

/** What was planned, as far as nobody is in it who does not see the category. */
async function planWithin(tx: Tx, topic: Topic, { audience }: Category): Promise<TopicChange> {
  await narrowRelease(tx, itemOf(topic), audience)
  const steps = (topic.plan ?? []).filter((step) => isWithin(step.audience, audience))
  return topic.plan ? { plan: someOf(steps) } : {}
}

async function narrow(tx: Tx, { member }: Member, topic: Topic): Promise<void> {
  const { community, id, audience } = topic
  const posts = await postIdsOf(tx, community, id)
  await endAsks(tx, topic)
  await leadDuplicates(tx, member, topic, topic)
  await narrowEntries(tx, community, [id], audience)
  await showPostsTo(tx, community, posts, audience)
  announceMoved(tx, member, topic, { from: id, to: id }, posts)
}

import type { Member } from '#features/communities/server/index.ts'
import type { Id } from '#lib/ids.ts'
import { now } from '#lib/time.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { Conflict, Forbidden } from '#platform/server/errors/errors.ts'
import { lockLogs } from '#platform/server/log/append.ts'
import type { TopicView } from '../contract.ts'
import { mostPinned } from '../limits.ts'
import { topicFor } from './access.ts'
import { changeTopic } from './change-topic.ts'
import { canModerate } from './policy.ts'
import { endAsks } from './questions/end-asks.ts'
import { topicShape } from './topic-rows.ts'

/** Keeps a topic on top of the lists. Twice is once: who did it first stays. */
export async function pinTopic(tx: Tx, member: Member, topicId: Id): Promise<TopicView> {
  const topic = await topicToMark(tx, member, topicId)
  if (topic.pinned) return topicShape.present(topic)
  if ((await countPinned(tx, member.community)) >= mostPinned)
    throw new Conflict('topic.pins-full', { most: mostPinned })
  return changeTopic(tx, member.member, topic, { pinned: { by: member.member, at: now() } })
}

export async function unpinTopic(tx: Tx, member: Member, topicId: Id): Promise<TopicView> {
  const topic = await topicToMark(tx, member, topicId)
  if (!topic.pinned) return topicShape.present(topic)
  return changeTopic(tx, member.member, topic, { pinned: null })
}

/** Ends the writing in a topic; what stands there stays to be read. */
export async function closeTopic(tx: Tx, member: Member, topicId: Id): Promise<TopicView> {
  const topic = await topicToMark(tx, member, topicId)
  if (topic.closed) return topicShape.present(topic)
  await endAsks(tx, topic)
  return changeTopic(tx, member.member, topic, { closed: { by: member.member, at: now() } })
}

export async function reopenTopic(tx: Tx, member: Member, topicId: Id): Promise<TopicView> {
  const topic = await topicToMark(tx, member, topicId)
  if (!topic.closed) return topicShape.present(topic)
  return changeTopic(tx, member.member, topic, { closed: null, duplicateOf: null })
}

async function topicToMark(tx: Tx, member: Member, topicId: Id) {
  await lockLogs(tx, [member.community])
  const topic = await topicFor(tx, member, topicId)
  if (!canModerate(member)) throw new Forbidden('topic.moderators-only')
  return topic
}

async function countPinned(tx: Tx, community: Id): Promise<number> {
  const [row] = await tx.prepared<{ pinned: number }>(
    'forum-count-pinned',
    'select count(*)::int as pinned from forum_topic where community_id = $1 and pinned is not null',
    [community],
  )
  return row?.pinned ?? 0
}

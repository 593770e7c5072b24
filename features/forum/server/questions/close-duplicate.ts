import type { Member } from '#features/communities/server/index.ts'
import { isWithin } from '#lib/audience.ts'
import type { Id } from '#lib/ids.ts'
import { now } from '#lib/time.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { Conflict, Forbidden } from '#platform/server/errors/errors.ts'
import { lockLogs } from '#platform/server/log/append.ts'
import type { CloseAsDuplicate, TopicView } from '../../contract.ts'
import { topicFor } from '../access.ts'
import { changeTopic } from '../change-topic.ts'
import { canArrange } from '../policy.ts'
import { type Topic, topicShape } from '../topic-rows.ts'
import { endAsks } from './end-asks.ts'
import { leadDuplicates, withoutDuplicate } from './lead-duplicates.ts'

/**
 * Closes a question for which there is a topic already, and leads there. What is itself a duplicate leads to the last of the
 * chain, and so does from now on what led here. Everybody who sees the question sees the other.
 */
export async function closeAsDuplicate(
  tx: Tx,
  member: Member,
  topicId: Id,
  { of }: CloseAsDuplicate,
): Promise<TopicView> {
  const topic = await questionToArrange(tx, member, topicId)
  const other = await lastOf(tx, member, of)
  if (other.id === topic.id) throw new Conflict('topic.duplicate-of-itself')
  if (topic.duplicateOf?.topicId === other.id) return topicShape.present(topic)
  if (!isWithin(topic.audience, other.audience)) throw new Conflict('topic.duplicate-hidden')
  const mark = { by: member.member, at: now() }
  await endAsks(tx, topic)
  await leadDuplicates(tx, member.member, topic, other)
  return changeTopic(tx, member.member, topic, {
    duplicateOf: { topicId: other.id, ...mark },
    closed: closedBefore(topic) ?? mark,
  })
}

/** Takes back that a question is a duplicate; it is open again, unless it was closed before that. */
export async function undoDuplicate(tx: Tx, member: Member, topicId: Id): Promise<TopicView> {
  const topic = await questionToArrange(tx, member, topicId)
  if (!topic.duplicateOf) return topicShape.present(topic)
  return changeTopic(tx, member.member, topic, withoutDuplicate(topic))
}

async function questionToArrange(tx: Tx, member: Member, topicId: Id): Promise<Topic> {
  await lockLogs(tx, [member.community])
  const topic = await topicFor(tx, member, topicId)
  if (topic.kind !== 'question') throw new Conflict('topic.no-question')
  if (!canArrange(member, topic)) throw new Forbidden('topic.not-yours')
  return topic
}

/** A topic, or the one that it is a duplicate of. As duplicates are led on, no chain is longer than that. */
async function lastOf(tx: Tx, member: Member, topicId: Id): Promise<Topic> {
  const topic = await topicFor(tx, member, topicId)
  return topic.duplicateOf ? topicFor(tx, member, topic.duplicateOf.topicId) : topic
}

/** That it was closed for another reason. */
function closedBefore(topic: Topic): Topic['closed'] {
  return withoutDuplicate(topic).closed === null ? null : topic.closed
}

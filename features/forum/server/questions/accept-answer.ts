import type { Member } from '#features/communities/server/index.ts'
import type { Id } from '#lib/ids.ts'
import { now } from '#lib/time.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { Conflict, Forbidden, NotFound } from '#platform/server/errors/errors.ts'
import { lockLogs } from '#platform/server/log/append.ts'
import type { AcceptAnswer, TopicView } from '../../contract.ts'
import { postFor, topicFor } from '../access.ts'
import { changePost } from '../change-post.ts'
import { changeTopic } from '../change-topic.ts'
import { canAccept, isAnswer } from '../policy.ts'
import { type Topic, topicShape } from '../topic-rows.ts'
import { endAsks } from './end-asks.ts'
import { unmarkAnswer } from './unmark-answer.ts'

/** Accepts a reply as the answer of its question, in place of the one before. Twice is once: who did it first stays. */
export async function acceptAnswer(
  tx: Tx,
  member: Member,
  topicId: Id,
  { postId }: AcceptAnswer,
): Promise<TopicView> {
  const topic = await questionToSettle(tx, member, topicId)
  const found = await postFor(tx, member, postId)
  if (found.topic.id !== topic.id) throw new NotFound('post')
  if (topic.answer?.postId === postId) return topicShape.present(topic)
  if (!isAnswer(topic, found.post)) throw new Conflict('post.no-answer')
  const mark = { by: member.member, at: now() }
  await unmarkAnswer(tx, member.member, topic)
  await changePost(tx, member.member, found, { accepted: mark })
  await endAsks(tx, topic)
  const answer = { postId, number: found.post.number, ...mark }
  return changeTopic(tx, member.member, topic, { answer })
}

/** Lets the question wait for an answer again. */
export async function takeAnswerBack(tx: Tx, member: Member, topicId: Id): Promise<TopicView> {
  const topic = await questionToSettle(tx, member, topicId)
  if (!topic.answer) return topicShape.present(topic)
  return changeTopic(tx, member.member, topic, await unmarkAnswer(tx, member.member, topic))
}

async function questionToSettle(tx: Tx, member: Member, topicId: Id): Promise<Topic> {
  await lockLogs(tx, [member.community])
  const topic = await topicFor(tx, member, topicId)
  if (topic.kind !== 'question') throw new Conflict('topic.no-question')
  if (!canAccept(member, topic, now())) throw new Forbidden('topic.not-yours-to-accept')
  return topic
}

import { z } from 'zod'
import type { Member } from '#features/communities/server/index.ts'
import type { Id } from '#lib/ids.ts'
import type { Transact, Tx } from '#platform/server/db/transaction.ts'
import { Conflict } from '#platform/server/errors/errors.ts'
import type { JobTask } from '#platform/server/jobs/jobs.ts'
import { lockLogs } from '#platform/server/log/append.ts'
import type { ChangeDecision, TopicView } from '../../contract.ts'
import { topicsAt } from '../access.ts'
import { changeTopic } from '../change-topic.ts'
import { topicShape } from '../topic-rows.ts'
import { databaseClock, enqueueClosing, refuseUnlikelyDate } from './closing.ts'
import { type DecisionTopic, decisionToSettle } from './decision-for.ts'

/** Closes a decision before its date. Closing twice changes nothing. */
export async function closeDecision(tx: Tx, member: Member, topicId: Id): Promise<TopicView> {
  const topic = await decisionToSettle(tx, member, topicId)
  return topic.decision.closed ? topicShape.present(topic) : close(tx, topic, member.member)
}

/** Moves the date at which an open decision closes. */
export async function moveClosing(
  tx: Tx,
  member: Member,
  topicId: Id,
  { closesAt }: ChangeDecision,
): Promise<TopicView> {
  const topic = await decisionToSettle(tx, member, topicId)
  if (topic.decision.closed) throw new Conflict('decision.closed')
  if (closesAt === topic.decision.closesAt) return topicShape.present(topic)
  refuseUnlikelyDate(closesAt)
  const decision = { ...topic.decision, closesAt }
  await enqueueClosing(tx, { ...topic, decision })
  return changeTopic(tx, member.member, topic, { decision })
}

const Payload = z.object({ community: z.uuid(), topicId: z.uuid() })

/**
 * The job that closes a decision at its date, by the database's clock. It may run late, after the server was down, or twice;
 * too early, when the date was moved meanwhile, it notes itself for then.
 */
export function closingTask(transact: Transact): JobTask {
  return async (payload) => {
    const { community, topicId } = Payload.parse(payload)
    await transact(async (tx) => {
      await lockLogs(tx, [community])
      const topic = (await topicsAt(tx, [{ community, topicId }])).get(`${community} ${topicId}`)
      if (topic?.id !== topicId || !topic.decision || topic.decision.closed) return
      const { offset: _, decision, ...rest } = topic
      if ((await databaseClock(tx)) < decision.closesAt) return enqueueClosing(tx, topic)
      await close(tx, { ...rest, decision }, null)
    })
  }
}

async function close(tx: Tx, topic: DecisionTopic, by: Id | null): Promise<TopicView> {
  const at = await databaseClock(tx)
  const decision = { ...topic.decision, at, closed: { at, by } }
  const { community, audience, id: about } = topic
  const data = { topicId: topic.id, by }
  tx.log({ community, by, kind: 'forum.decision-closed', audience, data, about })
  return changeTopic(tx, by, topic, { decision })
}

import type { Member } from '#features/communities/server/index.ts'
import type { Id } from '#lib/ids.ts'
import type { Db } from '#platform/server/db/database.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { Forbidden, NotFound } from '#platform/server/errors/errors.ts'
import type { Viewer } from '#platform/server/live/viewer.ts'
import { lockLogs } from '#platform/server/log/append.ts'
import type { DecisionView } from '../../contract.ts'
import { topicFor } from '../access.ts'
import { canSettle } from '../policy.ts'
import type { Topic } from '../topic-rows.ts'

/** A topic that is a decision. */
export type DecisionTopic = Topic & { decision: DecisionView }

/** The only way to a decision. What is hidden, missing, or no decision answers alike. */
export async function decisionFor(db: Db, viewer: Viewer, topicId: Id): Promise<DecisionTopic> {
  const { offset: _, ...topic } = await topicFor(db, viewer, topicId)
  const { decision } = topic
  if (!decision) throw new NotFound('decision')
  return { ...topic, decision }
}

/** A decision for who may settle it, under the lock of the log. */
export async function decisionToSettle(tx: Tx, member: Member, id: Id): Promise<DecisionTopic> {
  await lockLogs(tx, [member.community])
  const topic = await decisionFor(tx, member, id)
  if (!canSettle(member, topic)) throw new Forbidden('decision.not-yours')
  return topic
}

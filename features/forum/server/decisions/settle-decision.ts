import type { Member } from '#features/communities/server/index.ts'
import { type Id, newId } from '#lib/ids.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { Conflict, Forbidden } from '#platform/server/errors/errors.ts'
import { lockLogs } from '#platform/server/log/append.ts'
import { clockAfter } from '#platform/server/log/clock-after.ts'
import type {
  DecidedMark,
  DecisionView,
  ReopenDecision,
  SettleDecision,
  TopicView,
} from '../../contract.ts'
import { announcePost } from '../change-post.ts'
import { changeTopic } from '../change-topic.ts'
import { withPost } from '../grow-topics.ts'
import { insertPosts } from '../insert-posts.ts'
import { followWritten } from '../own/follow-written.ts'
import { canOverrule } from '../policy.ts'
import { nothingOnIt } from '../write-reply.ts'
import { enqueueClosing, refuseUnlikelyDate } from './closing.ts'
import { type DecisionTopic, decisionToSettle } from './decision-for.ts'

/**
 * Says what came of a decision, in a post of its topic, and closes it if it was still open. Of two at once the first holds.
 * What somebody blocks is adopted by leads alone, and their words must answer the block.
 */
export async function settleDecision(
  tx: Tx,
  member: Member,
  topicId: Id,
  { as, words, answersBlock }: SettleDecision,
): Promise<TopicView> {
  const topic = await decisionToSettle(tx, member, topicId)
  const { decision } = topic
  if (decision.outcome) throw new Conflict('decision.settled')
  const overBlock = as === 'adopted' && decision.counts.block > 0
  if (overBlock && !canOverrule(member)) throw new Forbidden('decision.block-stands')
  if (overBlock && !answersBlock) throw new Conflict('decision.block-unanswered')
  const by = member.member
  return announce(tx, member, topic, { as, words }, ({ at, postId }) => ({
    ...{ ...decision, at, closed: decision.closed ?? { at, by } },
    outcome: { as, by, at, postId, ...(overBlock ? { overBlock } : {}) },
  }))
}

/** Opens a decision again until another date, and says why in a post. How members stand stays, and may be changed. */
export async function reopenDecision(
  tx: Tx,
  member: Member,
  topicId: Id,
  { reason, closesAt }: ReopenDecision,
): Promise<TopicView> {
  const topic = await decisionToSettle(tx, member, topicId)
  if (!topic.decision.closed) throw new Conflict('decision.open')
  refuseUnlikelyDate(closesAt)
  const { counts, reopened = 0 } = topic.decision
  const open = { closesAt, counts, reopened: reopened + 1 }
  await enqueueClosing(tx, { ...topic, decision: { ...topic.decision, closesAt } })
  return announce(tx, member, topic, { as: 'reopened', words: reason }, ({ at }) => ({
    ...open,
    at,
  }))
}

/** Writes the post, also in a topic that is closed: it is the last word of the decision, not one more opinion. */
async function announce(
  tx: Tx,
  { community, member: by }: Member,
  topic: DecisionTopic,
  { as, words }: DecidedMark & { words: string },
  decisionAfter: (said: { at: string; postId: Id }) => DecisionView,
): Promise<TopicView> {
  const at = clockAfter(await lockLogs(tx, [community]))(community)
  const { id: topicId, audience } = topic
  const post = {
    ...nothingOnIt,
    ...{ community, audience, id: newId(), topicId, number: topic.lastNumber + 1 },
    ...{ author: by, at, body: words, decided: { as } },
  }
  await insertPosts(tx, [post])
  announcePost(tx, by, { post, topic }, 'forum.post-added')
  await followWritten(tx, [post])
  tellDecided(tx, topic, by, as, post.id)
  const { replies, lastNumber, lastAt, people } = withPost(topic, post)
  const decision = decisionAfter({ at, postId: post.id })
  return changeTopic(tx, by, topic, { replies, lastNumber, lastAt, people, decision })
}

function tellDecided(
  tx: Tx,
  { community, audience, id: topicId }: DecisionTopic,
  by: Id,
  as: DecidedMark['as'],
  postId: Id,
): void {
  const told = { community, by, audience, about: topicId }
  if (as === 'reopened')
    tx.log({ ...told, kind: 'forum.decision-reopened', data: { topicId, postId } })
  else tx.log({ ...told, kind: 'forum.decision-settled', data: { topicId, as, postId } })
}

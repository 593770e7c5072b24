import type { Member } from '#features/communities/server/index.ts'
import type { Id } from '#lib/ids.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { Conflict, Forbidden } from '#platform/server/errors/errors.ts'
import { lockLogs } from '#platform/server/log/append.ts'
import type { TopicView } from '../../contract.ts'
import { topicFor } from '../access.ts'
import { changeTopic } from '../change-topic.ts'
import { canHaveToo } from '../policy.ts'
import { topicShape } from '../topic-rows.ts'
import { withMember, withoutMember } from './named.ts'

/** Says that one has this question too. Everybody sees by whom; twice is once. */
export function haveToo(tx: Tx, member: Member, topicId: Id): Promise<TopicView> {
  return changeSame(tx, member, topicId, withMember)
}

export function haveNoMore(tx: Tx, member: Member, topicId: Id): Promise<TopicView> {
  return changeSame(tx, member, topicId, withoutMember)
}

async function changeSame(
  tx: Tx,
  member: Member,
  topicId: Id,
  change: typeof withMember,
): Promise<TopicView> {
  await lockLogs(tx, [member.community])
  const topic = await topicFor(tx, member, topicId)
  if (!member.guidelinesAccepted) throw new Forbidden('guidelines.not-accepted')
  if (topic.kind !== 'question') throw new Conflict('topic.no-question')
  if (!canHaveToo(member, topic)) throw new Forbidden('topic.own-question')
  const same = change(topic.same, member.member)
  if (same === topic.same) return topicShape.present(topic)
  return changeTopic(tx, member.member, topic, { same })
}

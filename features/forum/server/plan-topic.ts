import type { Member } from '#features/communities/server/index.ts'
import { together } from '#features/releases/server/index.ts'
import { isWithin } from '#lib/audience.ts'
import type { Id } from '#lib/ids.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { Conflict, Forbidden, Refusal } from '#platform/server/errors/errors.ts'
import { lockLogs } from '#platform/server/log/append.ts'
import type { PlanTopic, TopicView } from '../contract.ts'
import { categoryFor, topicFor } from './access.ts'
import { canPlan } from './policy.ts'
import { planAndOpen, reachOf } from './topic-plan.ts'
import type { Topic } from './topic-rows.ts'

/**
 * Plans anew who reads a topic beside those who do, in place of what was planned. Once others wrote in it, it opens to nobody whom
 * the plan they saw did not name; without a step it stays for those who read it now.
 */
export async function planTopic(
  tx: Tx,
  member: Member,
  topicId: Id,
  { steps }: PlanTopic,
): Promise<TopicView> {
  await lockLogs(tx, [member.community])
  const { offset: _, ...topic } = await topicFor(tx, member, topicId)
  if (!canPlan(member, topic)) throw new Forbidden('topic.not-yours-to-plan')
  const wanted = together(...steps.map(({ audience }) => audience))
  const category = await categoryFor(tx, member, topic.categoryId)
  if (!isWithin(wanted, category.audience)) throw new Refusal(422, 'topic.audience-too-wide')
  if (!isWithin(wanted, reachOf(topic)) && (await othersWrote(tx, member, topic)))
    throw new Conflict('topic.plan-wider')
  return planAndOpen(tx, member.member, topic, steps)
}

/** Whether somebody else wrote in a topic, or said how they stand to it. */
async function othersWrote(tx: Tx, { member }: Member, { community, id }: Topic): Promise<boolean> {
  const [row] = await tx.prepared<{ wrote: boolean }>(
    'forum-others-wrote',
    `select exists (select from forum_post where community_id = $1 and topic_id = $2 and author_id <> $3
         and deleted_at is null and moved is null)
       or exists (select from forum_position where community_id = $1 and topic_id = $2 and member_id <> $3) as wrote`,
    [community, id, member],
  )
  return row?.wrote ?? true
}

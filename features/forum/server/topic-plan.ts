import { showFilesTo } from '#features/files/server/index.ts'
import type { ReleasePlan, StepView } from '#features/releases/contract.ts'
import {
  type Item,
  type OpenItem,
  planRelease,
  stepsToCome,
  together,
} from '#features/releases/server/index.ts'
import { isWithin } from '#lib/audience.ts'
import type { Id } from '#lib/ids.ts'
import type { Db } from '#platform/server/db/database.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { lockLogs } from '#platform/server/log/append.ts'
import type { Audience, AudienceKey } from '#platform/server/log/audience.ts'
import { clockAfter } from '#platform/server/log/clock-after.ts'
import type { ForumEntries, TopicView } from '../contract.ts'
import { topicsAt } from './access.ts'
import { changeTopic } from './change-topic.ts'
import { postIdsOf } from './post-ids.ts'
import { withoutDuplicate } from './questions/lead-duplicates.ts'
import type { Topic, TopicChange } from './topic-rows.ts'

type Place = Pick<Topic, 'community' | 'id'>

/** The kind by which `releases` knows topics. */
export const topicItem = 'forum.topic'

/** Those who read a topic now or later, by what was announced. */
export function reachOf({ audience, plan }: Pick<Topic, 'audience' | 'plan'>): AudienceKey[] {
  return together(audience, ...(plan ?? []).map((step) => step.audience))
}

/** Plans who reads a topic beside those who do, and opens it to whom a step names at once. */
export async function planAndOpen(
  tx: Tx,
  by: Id,
  topic: Topic,
  plan: ReleasePlan,
): Promise<TopicView> {
  return openToMore(tx, by, topic, await planRelease(tx, itemOf(topic), plan))
}

/** What `releases` calls when a step of a topic has come. */
export const openTopicToMore: OpenItem = async (tx, { community, id }, opened) => {
  const topic = (await topicsAt(tx, [{ community, topicId: id }])).get(`${community} ${id}`)
  if (topic?.id !== id) return
  const { offset: _, ...row } = topic
  await openToMore(tx, null, row, opened)
}

/** What is still to come for a topic, without what adds nobody; null for nothing. */
export async function planAhead(db: Db, topic: Place, audience: Audience): Promise<Topic['plan']> {
  const steps = await stepsToCome(db, topic)
  return someOf(steps.filter((step) => !isWithin(step.audience, audience)))
}

export function itemOf({ community, id }: Place): Item {
  return { community, id, kind: topicItem }
}

/** A plan, or null for one without a step. */
export function someOf(steps: StepView[]): Topic['plan'] {
  return steps.length > 0 ? steps : null
}

/**
 * Lets those read a topic, and its files, whom a plan names beside those who do already. For them it is news, however long ago it
 * was written in.
 */
async function openToMore(
  tx: Tx,
  by: Id | null,
  topic: Topic,
  opened: Audience,
): Promise<TopicView> {
  const { community, id } = topic
  const audience = together(topic.audience, opened)
  const plan = await planAhead(tx, topic, audience)
  if (isWithin(audience, topic.audience)) return changeTopic(tx, by, topic, { plan })
  const posts = await postIdsOf(tx, community, id)
  await showFilesTo(tx, community, posts, audience)
  const lastAt = clockAfter(await lockLogs(tx, [community]))(community)
  const led = await duplicateFor(tx, topic, audience)
  const [firstId = ''] = posts
  const data: ForumEntries['forum.topic-opened-to-more'] = { id, before: topic.audience, firstId }
  tx.log({ community, by, kind: 'forum.topic-opened-to-more', audience, data, about: id })
  return changeTopic(tx, by, topic, { audience, plan, lastAt, ...led })
}

/** What it is a duplicate of is seen by all who see it; else it is a question of its own again. */
async function duplicateFor(tx: Tx, topic: Topic, audience: Audience): Promise<TopicChange> {
  const { community, duplicateOf } = topic
  if (!duplicateOf) return {}
  const { topicId } = duplicateOf
  const other = (await topicsAt(tx, [{ community, topicId }])).get(`${community} ${topicId}`)
  return other && isWithin(audience, other.audience) ? {} : withoutDuplicate(topic)
}

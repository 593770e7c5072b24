import type { Id } from '#lib/ids.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import type { ForumEntries, TopicView } from '../contract.ts'
import { forum } from './tables.ts'
import { type Topic, type TopicChange, topicShape } from './topic-rows.ts'

/**
 * Stores what became of a topic and announces it whole, as it is now. Its entries would overtake each other if it had not
 * been read under the lock of the log: call `lockLogs` before `topicFor`.
 */
export async function changeTopic(
  tx: Tx,
  by: Id | null,
  topic: Topic,
  change: TopicChange,
): Promise<TopicView> {
  await forum(tx)
    .updateTable('forum_topic')
    .set(topicShape.columnsOf(change))
    .where('community_id', '=', topic.community)
    .where('id', '=', topic.id)
    .execute()
  return announceTopic(tx, by, { ...topic, ...change }, 'forum.topic-changed')
}

/** Says how a topic is now, to those who see it. */
export function announceTopic(
  tx: Tx,
  by: Id | null,
  topic: Topic,
  kind: Extract<keyof ForumEntries, 'forum.topic-opened' | 'forum.topic-changed'>,
): TopicView {
  const { community, id, audience } = topic
  const data = topicShape.present(topic)
  tx.log({ community, by, kind, audience, data, about: id })
  return data
}

import type { Tx } from '#platform/server/db/transaction.ts'
import { enqueueClosing } from './decisions/closing.ts'
import { type Topic, topicShape } from './topic-rows.ts'

/** What a topic begins without. */
export const topicWithout = {
  replies: 0,
  lastNumber: 0,
  people: [],
  pinned: null,
  closed: null,
  decision: null,
  plan: null,
  lifted: null,
  splitFrom: null,
  answer: null,
  same: null,
  duplicateOf: null,
} satisfies Partial<Topic>

export async function insertTopic(tx: Tx, topic: Topic): Promise<void> {
  await tx.prepared(
    'forum-insert-topic',
    `insert into forum_topic (${topicShape.names})
     select ${topicShape.names} from json_populate_record(null::forum_topic, $1::json)`,
    [JSON.stringify(topicShape.record(topic))],
  )
  await enqueueClosing(tx, topic)
}

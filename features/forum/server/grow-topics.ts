import type { Tx } from '#platform/server/db/transaction.ts'
import { facesOfTopic } from '../limits.ts'
import { announceTopic } from './change-topic.ts'
import type { Post } from './post-rows.ts'
import type { Topic } from './topic-rows.ts'

/** A topic after one more post at its end. */
export function withPost(topic: Topic, { author, at, number }: Post): Topic {
  const others = topic.people.filter((id) => id !== author)
  return {
    ...topic,
    replies: topic.replies + (number > 1 ? 1 : 0),
    lastNumber: number,
    lastAt: at > topic.lastAt ? at : topic.lastAt,
    people: [author, ...others].slice(0, facesOfTopic),
  }
}

/** Stores topics that grew, in one statement, and announces each once. */
export async function storeGrown(tx: Tx, topics: readonly Topic[]): Promise<void> {
  if (topics.length === 0) return
  await tx.prepared(
    'forum-grow-topics',
    `update forum_topic t set replies = g.replies, last_number = g.last_number, last_at = g.last_at, people = g.people
     from json_to_recordset($1::json) as g
       (community_id uuid, id uuid, replies int, last_number int, last_at timestamptz, people uuid[])
     where t.community_id = g.community_id and t.id = g.id`,
    [
      JSON.stringify(
        topics.map(({ community, id, replies, lastNumber, lastAt, people }) => ({
          ...{ community_id: community, id, replies, people },
          ...{ last_number: lastNumber, last_at: lastAt },
        })),
      ),
    ],
  )
  for (const topic of topics) announceTopic(tx, null, topic, 'forum.topic-changed')
}

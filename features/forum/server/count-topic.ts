import type { Id } from '#lib/ids.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { facesOfTopic } from '../limits.ts'
import type { Topic } from './topic-rows.ts'

type Counted = Pick<Topic, 'replies' | 'lastNumber' | 'people'>

/** What the row of a topic says of its posts, as they make it. */
export async function countTopic(tx: Tx, community: Id, topicId: Id): Promise<Counted> {
  const [row] = await tx.prepared<Counted>('forum-count', countSql, [
    community,
    topicId,
    facesOfTopic,
  ])
  if (!row) throw new Error('a count has a row')
  return row
}

const countSql = `
  select count(*) filter (where number > 1 and deleted_at is null and moved is null)::int as replies,
    coalesce(max(number), 0) as "lastNumber",
    array(
      select author_id from forum_post p
      where p.community_id = $1 and p.topic_id = $2 and p.deleted_at is null and p.moved is null
      group by author_id order by max(number) desc limit $3
    ) as people
  from forum_post where community_id = $1 and topic_id = $2`

import type { Id } from '#lib/ids.ts'
import type { Db } from '#platform/server/db/database.ts'
import type { Viewer } from '#platform/server/live/viewer.ts'
import type { AnswersPage, AnswersQuery } from '../../contract.ts'
import { topicFor } from '../access.ts'
import { type Post, postShape } from '../post-rows.ts'

/** The replies of a topic that stand, those with the most votes first. By time one reads the topic itself. */
export async function listAnswers(
  db: Db,
  viewer: Viewer,
  topicId: Id,
  { after, limit }: AnswersQuery,
): Promise<AnswersPage> {
  const topic = await topicFor(db, viewer, topicId)
  const [votes, number] = after?.split('_').map(Number) ?? []
  const rows = await db.prepared<Post>('forum-answers', answersSql, [
    ...[viewer.community, topic.id, votes ?? 1_000_000, number ?? 0, limit + 1],
  ])
  return { posts: rows.slice(0, limit).map(postShape.present), more: rows.length > limit }
}

/** Place and order in one: votes that are negated grow as the list goes on. */
const answersSql = `
  select ${postShape.columns} from forum_post p
  cross join lateral (select -coalesce(jsonb_array_length(p.votes), 0) as votes) v
  where p.community_id = $1 and p.topic_id = $2 and p.number > 1 and p.deleted_at is null and p.moved is null
    and (v.votes, p.number) > (-($3::int), $4::int)
  order by v.votes, p.number limit $5`

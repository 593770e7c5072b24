import type { Id } from '#lib/ids.ts'
import type { Db } from '#platform/server/db/database.ts'
import type { Viewer } from '#platform/server/live/viewer.ts'

/** The titles of those of these topics that a viewer sees; what was merged goes by the topic it was merged into. */
export async function topicTitles(
  db: Db,
  viewer: Viewer,
  ids: readonly Id[],
): Promise<Map<Id, string>> {
  const rows = await db.prepared<{ id: Id; title: string }>(
    'forum-topic-titles',
    `select asked.id, t.title from forum_topic asked
     join forum_topic t on t.community_id = asked.community_id and t.id = coalesce(asked.merged_into, asked.id)
     where asked.community_id = $1 and asked.id = any($2::uuid[]) and t.audience && $3::text[]`,
    [viewer.community, ids, [...viewer.keys]],
  )
  return new Map(rows.map(({ id, title }) => [id, title]))
}

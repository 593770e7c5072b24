import type { Db } from '#platform/server/db/database.ts'
import type { Viewer } from '#platform/server/live/viewer.ts'
import type { TopicsPage, TopicsQuery } from '../contract.ts'
import { type Topic, topicShape } from './topic-rows.ts'

/** The topics that a viewer sees, the last active first, from the end or before a place. */
export async function listTopics(db: Db, viewer: Viewer, query: TopicsQuery): Promise<TopicsPage> {
  const { category, kind, tag, unanswered, before, limit } = query
  const [at, id] = before?.split('_') ?? []
  const rows = await db.prepared<Topic>('forum-list', listSql, [
    ...[viewer.community, [...viewer.keys], at ?? 'infinity', id ?? null],
    ...[category ?? null, kind ?? null, tag ?? null, unanswered ?? false, limit + 1],
  ])
  return { topics: rows.slice(0, limit).map(topicShape.present), more: rows.length > limit }
}

const listSql = `
  select ${topicShape.columns} from forum_topic t
  where t.community_id = $1 and t.merged_into is null and t.audience && $2::text[]
    and (t.last_at, t.id) < ($3::timestamptz, coalesce($4::uuid, 'ffffffff-ffff-ffff-ffff-ffffffffffff'))
    and ($5::uuid is null or t.category_id = $5) and ($6::text is null or t.kind = $6)
    and ($7::text is null or $7 = any(t.tags)) and (not $8::boolean or t.replies = 0)
  order by t.last_at desc, t.id desc limit $9`

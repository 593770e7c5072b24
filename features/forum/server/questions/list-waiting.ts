import type { Db } from '#platform/server/db/database.ts'
import type { Viewer } from '#platform/server/live/viewer.ts'
import type { WaitingPage, WaitingQuery } from '../../contract.ts'
import { type Topic, topicShape } from '../topic-rows.ts'

/** The open questions without an accepted answer that a viewer sees, the longest waiting first, from the begin or after a place. */
export async function listWaiting(
  db: Db,
  viewer: Viewer,
  { category, unheard, after, limit }: WaitingQuery,
): Promise<WaitingPage> {
  const [at, id] = after?.split('_') ?? []
  const rows = await db.prepared<Topic & { heard: boolean }>('forum-waiting', waitingSql, [
    ...[viewer.community, [...viewer.keys], at ?? '-infinity', id ?? null],
    ...[category ?? null, unheard ?? false, limit + 1],
  ])
  return {
    questions: rows
      .slice(0, limit)
      .map(({ heard, ...topic }) => ({ topic: topicShape.present(topic), heard })),
    more: rows.length > limit,
  }
}

const waitingSql = `
  select ${topicShape.columns}, heard from forum_topic t
  cross join lateral (
    select exists (
      select from forum_post p where p.community_id = t.community_id and p.topic_id = t.id
        and p.author_id <> t.author_id and p.deleted_at is null and p.moved is null
    ) as heard
  ) h
  where t.community_id = $1 and t.kind = 'question' and t.answer is null and t.closed is null and t.merged_into is null
    and t.audience && $2::text[]
    and (t.at, t.id) > ($3::timestamptz, coalesce($4::uuid, '00000000-0000-0000-0000-000000000000'))
    and ($5::uuid is null or t.category_id = $5) and (not $6::boolean or not heard)
  order by t.at, t.id limit $7`

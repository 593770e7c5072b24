import type { Db } from '#platform/server/db/database.ts'
import type { Viewer } from '#platform/server/live/viewer.ts'
import type { DecisionsPage, DecisionsQuery } from '../../contract.ts'
import { type Topic, topicShape } from '../topic-rows.ts'

/** The register: decisions that a viewer sees, the newest first, with the words of what came of them. */
export async function listDecisions(
  db: Db,
  viewer: Viewer,
  { state, before, limit }: DecisionsQuery,
): Promise<DecisionsPage> {
  const [at, id] = before?.split('_') ?? []
  const rows = await db.prepared<Topic & { words: string }>('forum-decisions', listSql, [
    ...[viewer.community, [...viewer.keys], at ?? null, id ?? null, state ?? null, limit + 1],
  ])
  return {
    decisions: rows
      .slice(0, limit)
      .map(({ words, ...topic }) => ({ topic: topicShape.present(topic), words })),
    more: rows.length > limit,
  }
}

const stateSql = `coalesce(t.decision->'outcome'->>'as', case when t.decision ? 'closed' then 'waiting' else 'open' end)`

const listSql = `
  select ${topicShape.columns},
    coalesce((
      select p.body from forum_post p join forum_topic said on said.community_id = p.community_id and said.id = p.topic_id
      where p.community_id = t.community_id and p.id = (t.decision->'outcome'->>'postId')::uuid and said.audience && $2::text[]
    ), '') as words
  from forum_topic t
  where t.community_id = $1 and t.decision is not null and t.merged_into is null and t.audience && $2::text[]
    and ($3::text is null or (t.decision->>'at', t.id) < ($3::text, $4::uuid))
    and ($5::text is null or ${stateSql} = $5)
  order by t.decision->>'at' desc, t.id desc limit $6`

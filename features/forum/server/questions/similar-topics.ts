import { languageOf } from '#features/communities/server/index.ts'
import type { Db } from '#platform/server/db/database.ts'
import type { Viewer } from '#platform/server/live/viewer.ts'
import type { SimilarQuery, SimilarView } from '../../contract.ts'
import { mostSimilar } from '../../limits.ts'
import { type Topic, topicShape } from '../topic-rows.ts'
import { configSql } from './likeness.ts'

/**
 * Topics that are like a title and that the viewer may see, the likest first: by the letters of the titles (trigrams, so
 * that a slip of the keyboard does no harm), and by the words of the titles and of how the topics begin.
 */
export async function similarTopics(
  db: Db,
  viewer: Viewer,
  { title }: SimilarQuery,
): Promise<SimilarView> {
  const language = await languageOf(db, viewer.community)
  const rows = await db.prepared<Topic>('forum-similar', similarSql, [
    ...[viewer.community, [...viewer.keys], title, language, mostSimilar],
  ])
  return { topics: rows.map(topicShape.present) }
}

/** Any of the words is enough to be looked at; what is shown has more in common than one that is everywhere. */
const similarSql = `
  with asked as (
    select string_agg(quote_literal(lexeme), ' | ')::tsquery as words
    from unnest(to_tsvector(${configSql('$4')}, $3))
  ), found as (
    select l.topic_id, similarity(l.title, $3) as letters, coalesce(ts_rank(l.words, asked.words), 0) as words
    from forum_likeness l, asked
    where l.community_id = $1 and (l.title % $3 or l.words @@ asked.words)
  )
  select ${topicShape.columns} from found
  join forum_topic t on t.community_id = $1 and t.id = found.topic_id
  where t.merged_into is null and t.audience && $2::text[] and found.letters + found.words > 0.2
  order by found.letters + found.words desc, t.id desc limit $5`

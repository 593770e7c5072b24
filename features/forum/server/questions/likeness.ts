import type { Id } from '#lib/ids.ts'
import type { Tx } from '#platform/server/db/transaction.ts'

/** Keeps by what topics are found as similar: their titles and how they begin. Call it when one of these changed. */
export async function storeLikeness(tx: Tx, community: Id, topicIds: readonly Id[]): Promise<void> {
  await tx.prepared('forum-store-likeness', storeSql, [community, topicIds])
}

/** Forgets topics that are no more. */
export async function forgetLikeness(tx: Tx, community: Id, topicId: Id): Promise<void> {
  await tx.prepared(
    'forum-forget-likeness',
    'delete from forum_likeness where community_id = $1 and topic_id = $2',
    [community, topicId],
  )
}

/** By the stems of the community's language, without its most common words; $n is the text of the language. */
export const configSql = (language: string) =>
  `case ${language} when 'de' then 'german' else 'english' end::regconfig`

const storeSql = `
  insert into forum_likeness (community_id, topic_id, title, words)
  select t.community_id, t.id, t.title,
    setweight(to_tsvector(l.config, t.title), 'A')
      || setweight(to_tsvector(l.config, left(coalesce(p.body, ''), 2000)), 'D')
  from forum_topic t
  join community c on c.id = t.community_id
  cross join lateral (select ${configSql('c.language')} as config) l
  left join forum_post p on p.community_id = t.community_id and p.topic_id = t.id and p.number = 1
  where t.community_id = $1 and t.id = any($2::uuid[])
  on conflict (community_id, topic_id) do update set title = excluded.title, words = excluded.words`

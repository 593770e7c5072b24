import { type Id, newId } from '#lib/ids.ts'
import { openDatabase } from '#platform/server/db/database.ts'

const words = 'What went in, what came out. '

/** Makes topics with posts of 580 characters in a community. */
export async function fillTopics(
  databaseUrl: string,
  community: Id,
  { topics, posts }: { topics: number; posts: number },
): Promise<Id[]> {
  await using database = openDatabase(databaseUrl, 1)
  const ids = Array.from({ length: topics }, () => newId())
  await database.pool.query(
    `insert into forum_topic (community_id, id, category_id, kind, title, author_id, at, audience, replies, last_number, last_at)
     select $1, id, (select id from forum_category where community_id = $1), 'discussion', 'Of glazes',
       (select id from member where community_id = $1 limit 1), now(), '{members}', $3::int - 1, $3::int, now()
     from unnest($2::uuid[]) id`,
    [community, ids, posts],
  )
  await database.pool.query(
    `insert into forum_post (community_id, topic_id, number, id, author_id, at, body)
     select $1, topic, n, gen_random_uuid(), (select id from member where community_id = $1 limit 1),
       now() - interval '1 day' + n * interval '1 second', repeat($3, 20)
     from unnest($2::uuid[]) topic, generate_series(1, $4::int) n`,
    [community, ids, words, posts],
  )
  await database.pool.query('analyze forum_post')
  return ids
}

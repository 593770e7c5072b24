import type { Id } from '#lib/ids.ts'
import type { Instant } from '#lib/time.ts'
import type { Db } from '#platform/server/db/database.ts'

/** How many pairs of these members answered each other for the first time in a span, in threads that all members see. */
export async function firstAnswers(
  db: Db,
  community: Id,
  members: readonly Id[],
  { from, until }: { from: Instant; until: Instant },
): Promise<number> {
  const [row] = await db.prepared<{ pairs: number }>(
    'chat-first-answers',
    `select count(*)::int as pairs from (
       select min(m.at) as first
       from chat_message m
       join chat_channel c on c.community_id = m.community_id and c.id = m.channel_id and 'members' = any(c.audience)
       join chat_message root on root.community_id = m.community_id and root.id = m.thread_id
       where m.community_id = $1 and m.author_id = any($2::uuid[]) and root.author_id = any($2::uuid[])
         and m.author_id <> root.author_id and m.at <= $4
       group by least(m.author_id, root.author_id), greatest(m.author_id, root.author_id)
     ) pair where first >= $3`,
    [community, members, from, until],
  )
  return row?.pairs ?? 0
}

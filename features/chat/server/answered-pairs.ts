import type { Id } from '#lib/ids.ts'
import type { Db } from '#platform/server/db/database.ts'

/**
 * Who answered whom in threads that all members see, in the last year, each pair once: `weight` sums `2^(-age / 30 days)`
 * over the answers either way.
 */
export function answeredPairs(db: Db, community: Id): Promise<{ a: Id; b: Id; weight: number }[]> {
  return db.prepared(
    'chat-answered-pairs',
    `select least(m.author_id, root.author_id) as a, greatest(m.author_id, root.author_id) as b,
       sum(power(2, -extract(epoch from now() - m.at) / 2592000))::float8 as weight
     from chat_message m
     join chat_channel c on c.community_id = m.community_id and c.id = m.channel_id and 'members' = any(c.audience)
     join chat_message root on root.community_id = m.community_id and root.id = m.thread_id
     where m.community_id = $1 and m.thread_id is not null and m.deleted_at is null and m.at > now() - interval '1 year'
       and m.author_id <> root.author_id
     group by 1, 2`,
    [community],
  )
}

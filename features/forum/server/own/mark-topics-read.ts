import type { Member } from '#features/communities/server/index.ts'
import type { Id } from '#lib/ids.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import type { Live } from '#platform/server/live/live.ts'
import { onlyMembers } from '#platform/server/log/audience.ts'
import type { MarkTopicsRead, OwnSignals } from '../../contract.ts'

/**
 * Notes how far a member has read, never backwards and no further than is written, and tells their other devices. What they
 * do not see, and a topic that was merged meanwhile, is left out.
 */
export async function markTopicsRead(
  tx: Tx,
  live: Live,
  { community, member, keys }: Member,
  { reads }: MarkTopicsRead,
): Promise<null> {
  const moved = await tx.prepared<{ topicId: Id; number: number }>('forum-mark-read', markSql, [
    ...[community, member, [...keys]],
    reads.map(({ topicId }) => topicId),
    reads.map(({ number }) => number),
  ])
  if (moved.length === 0) return null
  const told: OwnSignals['forum.read'] = Object.fromEntries(
    moved.map(({ topicId, number }) => [topicId, number]),
  )
  tx.afterCommit(() => live.signal(community, onlyMembers([member]), 'forum.read', told))
  return null
}

const markSql = `
  insert into forum_read as known (community_id, member_id, topic_id, number)
  select t.community_id, $2, t.id, least(max(told.number), t.last_number)
  from unnest($4::uuid[], $5::int[]) told (topic_id, number)
  join forum_topic t on t.community_id = $1 and t.id = told.topic_id
  where t.merged_into is null and t.audience && $3::text[]
  group by t.community_id, t.id, t.last_number order by t.id
  on conflict (community_id, member_id, topic_id) do update set number = excluded.number
    where known.number < excluded.number
  returning topic_id as "topicId", number`

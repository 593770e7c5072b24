import type { Member } from '#features/communities/server/index.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import type { Live } from '#platform/server/live/live.ts'
import { onlyMembers } from '#platform/server/log/audience.ts'
import type { MarkAllRead, ReadView } from '../contract.ts'

/** Notes how far a member has read in many channels, in one statement, never backwards. What they do not see is passed over. */
export async function markAllRead(
  tx: Tx,
  live: Live,
  { community, member, keys }: Member,
  { reads }: MarkAllRead,
): Promise<ReadView[]> {
  const noted = await tx.prepared<ReadView>(
    'chat-mark-all-read',
    `insert into chat_read as known (community_id, member_id, channel_id, at)
     select c.community_id, $2, c.id, least(max(read.at), now())
     from unnest($3::uuid[], $4::timestamptz[]) as read (channel_id, at)
     join chat_channel c on c.community_id = $1 and c.id = read.channel_id and c.audience && $5::text[]
     group by c.community_id, c.id
     order by c.id
     on conflict (community_id, member_id, channel_id) do update set at = greatest(known.at, excluded.at)
     returning channel_id as "channelId", at`,
    [
      community,
      member,
      reads.map(({ channelId }) => channelId),
      reads.map(({ upTo }) => upTo),
      [...keys],
    ],
  )
  if (noted.length === 0) return noted
  tx.afterCommit(() => live.signal(community, onlyMembers([member]), 'chat.reads', noted))
  return noted
}

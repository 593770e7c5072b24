import type { Member } from '#features/communities/server/index.ts'
import type { Id } from '#lib/ids.ts'
import type { Instant } from '#lib/time.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import type { Live } from '#platform/server/live/live.ts'
import { onlyMembers } from '#platform/server/log/audience.ts'
import type { ChatSignals, MarkRead, ReadView } from '../contract.ts'
import { channelFor } from './access.ts'

/** Notes how far a member has read, never backwards, and tells their other devices. */
export async function markRead(
  tx: Tx,
  live: Live,
  member: Member,
  channelId: Id,
  { upTo }: MarkRead,
): Promise<ReadView> {
  const channel = await channelFor(tx, member, channelId)
  const [row] = await tx.prepared<{ at: Instant }>(
    'chat-mark-read',
    `insert into chat_read as known (community_id, member_id, channel_id, at)
     values ($1, $2, $3, least($4::timestamptz, now()))
     on conflict (community_id, member_id, channel_id) do update set at = greatest(known.at, excluded.at)
     returning at`,
    [member.community, member.member, channel.id, upTo],
  )
  const read: ChatSignals['chat.read'] = { channelId, at: row?.at ?? (upTo as Instant) }
  tx.afterCommit(() =>
    live.signal(member.community, onlyMembers([member.member]), 'chat.read', read),
  )
  return read
}

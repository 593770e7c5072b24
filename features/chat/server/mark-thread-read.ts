import type { Member } from '#features/communities/server/index.ts'
import type { Id } from '#lib/ids.ts'
import { type Instant, instantFrom } from '#lib/time.ts'
import type { Db } from '#platform/server/db/database.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import type { Live } from '#platform/server/live/live.ts'
import type { Viewer } from '#platform/server/live/viewer.ts'
import { onlyMembers } from '#platform/server/log/audience.ts'
import type { ChatSignals, MarkRead, ThreadReadView } from '../contract.ts'
import { threadFor } from './thread-for.ts'

/** Notes how far a member has read a thread they follow, never backwards, and tells their other devices. */
export async function markThreadRead(
  tx: Tx,
  live: Live,
  member: Member,
  messageId: Id,
  { upTo }: MarkRead,
): Promise<ThreadReadView> {
  const { root } = await threadFor(tx, member, messageId)
  const [row] = await tx.prepared<{ at: Instant }>(
    'chat-mark-thread-read',
    `update chat_thread_follow set read_at = greatest(read_at, least($4::timestamptz, now()))
     where community_id = $1 and member_id = $2 and thread_id = $3 and following returning read_at as at`,
    [member.community, member.member, root.id, upTo],
  )
  const read: ChatSignals['chat.thread-read'] = {
    threadId: root.id,
    at: row?.at ?? instantFrom(upTo),
  }
  if (!row) return read
  tx.afterCommit(() =>
    live.signal(member.community, onlyMembers([member.member]), 'chat.thread-read', read),
  )
  return read
}

/** How far a member has read in the threads they follow; for a device that was away while another read. */
export async function listThreadReads(db: Db, viewer: Viewer): Promise<ThreadReadView[]> {
  return db.prepared<ThreadReadView>(
    'chat-thread-reads',
    `select f.thread_id as "threadId", f.read_at as at
     from chat_thread_follow f
     join chat_message m on m.community_id = f.community_id and m.id = f.thread_id
     join chat_channel c on c.community_id = m.community_id and c.id = m.channel_id
     where f.community_id = $1 and f.member_id = $2 and f.following and c.audience && $3::text[]`,
    [viewer.community, viewer.member, [...viewer.keys]],
  )
}

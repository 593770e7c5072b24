import type { Id } from '#lib/ids.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { mostUnread } from '../limits.ts'
import type { Channel } from './access.ts'
import { followWished, justBefore, mentionedIn, type Wish } from './follow-wishes.ts'
import type { Message } from './message-rows.ts'
import { tellFollowed } from './tell-followed.ts'
import { rootsAt } from './thread-roots.ts'

/** Has those follow a thread whom an edit of one of its answers mentions anew: that answer and what came after it wait for them. */
export async function followMentioned(
  tx: Tx,
  channel: Channel,
  { threadId, at, body: before }: Message,
  after: string,
): Promise<void> {
  const earlier = mentionedIn(before)
  const added = mentionedIn(after).filter((member) => !earlier.includes(member))
  if (threadId === null || added.length === 0) return
  const { community, id: channelId } = channel
  const roots = await rootsAt(tx, [{ community, channelId, threadId }])
  const root = roots.get(`${community} ${threadId}`)
  if (!root) return
  const wishes = [...new Set(added)].map(
    (member): Wish => ({ channel, root, member, readAt: justBefore(at), again: true }),
  )
  for (const { member, readAt } of await followWished(tx, wishes)) {
    const unread = await countWaiting(tx, community, threadId, member, readAt)
    tellFollowed(tx, channel, root, member, { readAt, unread })
  }
}

/** Answers of others after a time. */
async function countWaiting(
  tx: Tx,
  community: Id,
  threadId: Id,
  member: Id,
  after: string,
): Promise<number> {
  const [row] = await tx.prepared<{ unread: number }>(
    'chat-count-waiting',
    `select count(*)::int as unread from (
       select 1 from chat_message
       where community_id = $1 and thread_id = $2 and author_id <> $3 and at > $4::timestamptz and deleted_at is null
       limit ${mostUnread}) waiting`,
    [community, threadId, member, after],
  )
  return row?.unread ?? 0
}

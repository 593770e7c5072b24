import type { Id } from '#lib/ids.ts'
import type { Instant } from '#lib/time.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { Conflict, Forbidden, NotFound, type Refusal } from '#platform/server/errors/errors.ts'
import type { ThreadView } from '../contract.ts'
import { facesOfThread } from '../limits.ts'
import type { Channel } from './access.ts'
import { type Message, messageColumns } from './message-rows.ts'
import { canAnswer, canAnswerInChannel } from './policy.ts'

interface Answering {
  community: Id
  channelId: Id
  threadId?: Id | undefined
  inChannel?: boolean | undefined
}

/** The messages that are answered, by `<community> <what was named>`: of an answer the one that it answers itself. */
export async function rootsAt(
  tx: Tx,
  posts: readonly Answering[],
): Promise<ReadonlyMap<string, Message>> {
  const named = posts.flatMap(({ community, threadId }) =>
    threadId ? [{ community, threadId }] : [],
  )
  if (named.length === 0) return new Map()
  const rows = await tx.prepared<Message & { community: Id; named: Id }>(
    'chat-thread-roots',
    `select named.community_id as community, named.id as named, ${messageColumns}
     from chat_message named
     join chat_message m on m.community_id = named.community_id and m.id = coalesce(named.thread_id, named.id)
     where (named.community_id, named.id) in (select * from unnest($1::uuid[], $2::uuid[]))`,
    [named.map(({ community }) => community), named.map(({ threadId }) => threadId)],
  )
  return new Map(rows.map(({ community, named: id, ...root }) => [`${community} ${id}`, root]))
}

/** Why a member may not answer so; undefined when they may. What was deleted is answered only where it had been before. */
export function refuseAnswer(
  member: Parameters<typeof canAnswer>[0],
  channel: Channel,
  root: Message | undefined,
  { inChannel }: Answering,
): Refusal | undefined {
  if (root?.channelId !== channel.id) return new NotFound('message')
  if (!canAnswer(member, channel)) return new Forbidden('thread.answering-closed')
  if (root.deletedAt && !root.thread) return new Conflict('thread.root-deleted')
  if (inChannel && !canAnswerInChannel(member, channel))
    return new Forbidden('thread.not-in-channel')
  return undefined
}

/** A thread after one more answer. */
export function withAnswer(
  thread: ThreadView | null,
  { author, at }: { author: Id; at: Instant },
): ThreadView {
  const others = (thread?.authors ?? []).filter((id) => id !== author)
  return {
    count: (thread?.count ?? 0) + 1,
    lastAt: at,
    authors: [author, ...others].slice(0, facesOfThread),
  }
}

/** A thread as its answers make it; null when none stands. */
export async function countThread(tx: Tx, community: Id, threadId: Id): Promise<ThreadView | null> {
  const rows = await tx.prepared<{ author: Id; lastAt: Instant; count: number }>(
    'chat-count-thread',
    `select author_id as author, max(at) as "lastAt", count(*)::int as count from chat_message
     where community_id = $1 and thread_id = $2 and deleted_at is null group by author_id order by max(at) desc`,
    [community, threadId],
  )
  const [last] = rows
  if (!last) return null
  return {
    count: rows.reduce((sum, { count }) => sum + count, 0),
    lastAt: last.lastAt,
    authors: rows.slice(0, facesOfThread).map(({ author }) => author),
  }
}

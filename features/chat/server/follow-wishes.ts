import { type Member, membersNamed } from '#features/communities/server/index.ts'
import { type Id, isId } from '#lib/ids.ts'
import { type Instant, instantOfMicroseconds, microsecondsOf } from '#lib/time.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { sees } from '#platform/server/log/audience.ts'
import type { Channel } from './access.ts'
import type { Message } from './message-rows.ts'

/** Why somebody should follow a thread. */
export interface Wish {
  channel: Channel
  root: Message
  member: Id
  /** Up to here they know the thread. */
  readAt: Instant
  /** Whether it brings back who let go of the thread; that it is one's own message does not. */
  again: boolean
}

/** Has those follow who see the channel; answers the wishes of who did not before. They are still to be told. */
export async function followWished<Kind extends Wish>(
  tx: Tx,
  wishes: readonly Kind[],
): Promise<Kind[]> {
  const named = wishes.map(({ channel, member }) => ({ community: channel.community, member }))
  const members = await membersNamed(tx, named)
  const allowed = wishes.filter(({ channel, member }) => {
    const known: Member | undefined = members.get(`${channel.community} ${member}`)
    return known !== undefined && sees(known.keys, channel.audience)
  })
  const begun = await beginFollowing(tx, allowed)
  return allowed.filter(({ channel, root, member }) =>
    begun.has(`${channel.community} ${root.id} ${member}`),
  )
}

export function mentionedIn(body: string): Id[] {
  return [...body.matchAll(/<@([0-9a-f-]{36})>/g)].flatMap(([, id = '']) => (isId(id) ? [id] : []))
}

export function justBefore(at: Instant): Instant {
  return instantOfMicroseconds(microsecondsOf(at) - 1)
}

/** Stores who follows, and answers who did not before, as `<community> <thread> <member>`. */
async function beginFollowing(tx: Tx, wishes: readonly Wish[]): Promise<ReadonlySet<string>> {
  const rows = await tx.prepared<{ community: Id; thread: Id; member: Id }>(
    'chat-follow-answered',
    `insert into chat_thread_follow as known (community_id, thread_id, member_id, read_at)
     select community_id, thread_id, member_id, read_at
     from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::timestamptz[], $5::boolean[])
       as wish (community_id, thread_id, member_id, read_at, again)
     where again or not exists (
       select 1 from chat_thread_follow f
       where (f.community_id, f.thread_id, f.member_id) = (wish.community_id, wish.thread_id, wish.member_id))
     on conflict (community_id, member_id, thread_id)
       do update set following = true, read_at = excluded.read_at where not known.following
     returning community_id as community, thread_id as thread, member_id as member`,
    [
      wishes.map(({ channel }) => channel.community),
      wishes.map(({ root }) => root.id),
      wishes.map(({ member }) => member),
      wishes.map(({ readAt }) => readAt),
      wishes.map(({ again }) => again),
    ],
  )
  return new Set(rows.map(({ community, thread, member }) => `${community} ${thread} ${member}`))
}

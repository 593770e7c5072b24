import { type Member, membersNamed } from '#features/communities/server/index.ts'
import { type Id, isId } from '#lib/ids.ts'
import { type Instant, instantOfMicroseconds, microsecondsOf } from '#lib/time.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { sees } from '#platform/server/log/audience.ts'
import type { AnsweredThread } from './gather-answers.ts'
import { tellFollowed } from './tell-followed.ts'

interface Wish {
  thread: AnsweredThread
  member: Id
  /** Up to here they know the thread. */
  readAt: Instant
  /** Whether it brings back who let go of the thread; that it is one's own message does not. */
  again: boolean
}

/**
 * Has those follow a thread who answered it, who are mentioned in an answer, and who began it, if they see the channel.
 * For who answered it is read up to their answer; for the others their first reason to look waits.
 */
export async function followAnswered(tx: Tx, threads: readonly AnsweredThread[]): Promise<void> {
  const wishes = threads.flatMap(wishesOf)
  const named = wishes.map(({ thread, member }) => ({
    community: thread.channel.community,
    member,
  }))
  const members = await membersNamed(tx, named)
  const allowed = wishes.filter(({ thread, member }) => {
    const known: Member | undefined = members.get(`${thread.channel.community} ${member}`)
    return known !== undefined && sees(known.keys, thread.channel.audience)
  })
  const begun = await beginFollowing(tx, allowed)
  for (const { thread, member, readAt } of allowed) {
    const { channel, root, answers } = thread
    if (!begun.has(`${channel.community} ${root.id} ${member}`)) continue
    const unread = answers.filter(({ at, author }) => at > readAt && author !== member).length
    tellFollowed(tx, channel, root, member, { readAt, unread })
  }
}

/** One wish a member: of several reasons the strongest. */
function wishesOf(thread: AnsweredThread): Wish[] {
  const wishes = new Map<Id, Wish>()
  const wish = (member: Id, readAt: Instant, again: boolean) => {
    const known = wishes.get(member)
    if (!known || (again && !known.again)) wishes.set(member, { thread, member, readAt, again })
  }
  for (const { author, at } of thread.answers)
    wishes.set(author, { thread, member: author, readAt: at, again: true })
  for (const { at, body } of thread.answers) {
    for (const member of mentionedIn(body)) wish(member, justBefore(at), true)
  }
  const [first] = thread.answers
  if (first) wish(thread.root.author, justBefore(first.at), false)
  return [...wishes.values()]
}

function mentionedIn(body: string): Id[] {
  return [...body.matchAll(/<@([0-9a-f-]{36})>/g)].flatMap(([, id = '']) => (isId(id) ? [id] : []))
}

function justBefore(at: Instant): Instant {
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
      wishes.map(({ thread }) => thread.channel.community),
      wishes.map(({ thread }) => thread.root.id),
      wishes.map(({ member }) => member),
      wishes.map(({ readAt }) => readAt),
      wishes.map(({ again }) => again),
    ],
  )
  return new Set(rows.map(({ community, thread, member }) => `${community} ${thread} ${member}`))
}

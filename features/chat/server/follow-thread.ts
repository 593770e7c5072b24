import type { Member } from '#features/communities/server/index.ts'
import type { Id } from '#lib/ids.ts'
import { instantFrom } from '#lib/time.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { lockLogs } from '#platform/server/log/append.ts'
import { onlyMembers } from '#platform/server/log/audience.ts'
import type { ThreadLeftView, ThreadReadView } from '../contract.ts'
import { chat } from './tables.ts'
import { tellFollowed } from './tell-followed.ts'
import { threadFor } from './thread-for.ts'

/** Follows a thread from here on: what was said in it counts as read. */
export async function followThread(tx: Tx, member: Member, messageId: Id): Promise<ThreadReadView> {
  await lockLogs(tx, [member.community])
  const { root, channel } = await threadFor(tx, member, messageId)
  const readAt = instantFrom(root.thread?.lastAt ?? root.at)
  const begun = await chat(tx)
    .insertInto('chat_thread_follow')
    .values({
      community_id: member.community,
      member_id: member.member,
      thread_id: root.id,
      read_at: readAt,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['community_id', 'member_id', 'thread_id'])
        .doUpdateSet({ following: true, read_at: readAt })
        .where('chat_thread_follow.following', '=', false),
    )
    .returning('thread_id')
    .executeTakeFirst()
  if (begun) tellFollowed(tx, channel, root, member.member, { readAt, unread: 0 })
  return { threadId: root.id, at: readAt }
}

/** Lets go of a thread; only answering it, a mention or one's own wish brings it back. */
export async function leaveThread(tx: Tx, member: Member, messageId: Id): Promise<ThreadLeftView> {
  await lockLogs(tx, [member.community])
  const { root } = await threadFor(tx, member, messageId)
  const left = { threadId: root.id }
  const followed = await chat(tx)
    .updateTable('chat_thread_follow')
    .set({ following: false })
    .where('community_id', '=', member.community)
    .where('member_id', '=', member.member)
    .where('thread_id', '=', root.id)
    .where('following', '=', true)
    .returning('thread_id')
    .executeTakeFirst()
  if (!followed) return left
  tx.log({
    community: member.community,
    by: member.member,
    kind: 'chat.thread-left',
    audience: onlyMembers([member.member]),
    data: left,
  })
  return left
}

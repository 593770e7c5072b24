import type { Id } from '#lib/ids.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { onlyMembers } from '#platform/server/log/audience.ts'
import type { FollowedThread, FollowView } from '../contract.ts'
import type { Channel } from './access.ts'
import { type Message, presentMessage } from './message-rows.ts'

/** Tells a member's devices that they follow a thread. It is about the message that began it, so its words go when they are deleted. */
export function tellFollowed(
  tx: Tx,
  channel: Channel,
  root: Message,
  member: Id,
  follow: FollowView,
): FollowedThread {
  const data = { ...presentMessage(root), follow }
  tx.log({
    community: channel.community,
    by: member,
    kind: 'chat.thread-followed',
    audience: onlyMembers([member]),
    data,
    about: root.id,
  })
  return data
}

import type { Member } from '#features/communities/server/index.ts'
import type { Id } from '#lib/ids.ts'
import { now } from '#lib/time.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { Conflict, Forbidden } from '#platform/server/errors/errors.ts'
import { lockLogs } from '#platform/server/log/append.ts'
import type { MessageView } from '../contract.ts'
import { mostPins } from '../limits.ts'
import { messageFor } from './access.ts'
import { changeMessage } from './change-message.ts'
import { presentMessage } from './message-rows.ts'
import { canPin } from './policy.ts'

/** Puts a message where everybody in its channel finds it. Twice is once: who did it first stays. */
export async function pinMessage(tx: Tx, member: Member, messageId: Id): Promise<MessageView> {
  const found = await messageToPin(tx, member, messageId)
  if (found.message.pinned) return presentMessage(found.message)
  if ((await countPins(tx, member.community, found.channel.id)) >= mostPins)
    throw new Conflict('channel.pins-full', { most: mostPins })
  return changeMessage(tx, member.member, found, { pinned: { by: member.member, at: now() } })
}

/** Takes it down again, whoever put it there. */
export async function unpinMessage(tx: Tx, member: Member, messageId: Id): Promise<MessageView> {
  const found = await messageToPin(tx, member, messageId)
  if (!found.message.pinned) return presentMessage(found.message)
  return changeMessage(tx, member.member, found, { pinned: null })
}

async function messageToPin(tx: Tx, member: Member, messageId: Id) {
  await lockLogs(tx, [member.community])
  const found = await messageFor(tx, member, messageId)
  if (!member.guidelinesAccepted) throw new Forbidden('guidelines.not-accepted')
  if (!canPin(member, found.message, found.channel)) throw new Forbidden('message.not-changeable')
  return found
}

async function countPins(tx: Tx, community: Id, channelId: Id): Promise<number> {
  const [row] = await tx.prepared<{ pins: number }>(
    'chat-count-pins',
    `select count(*)::int as pins from chat_message
     where community_id = $1 and channel_id = $2 and pinned is not null`,
    [community, channelId],
  )
  return row?.pins ?? 0
}

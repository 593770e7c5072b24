import type { Member } from '#features/communities/server/index.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import type { ChatEntries, MessageView } from '../contract.ts'
import type { Channel } from './access.ts'
import { chat } from './tables.ts'

/** Stores what became of a message and announces it. */
export async function replaceMessage(
  tx: Tx,
  member: Member,
  channel: Channel,
  message: MessageView,
  kind: keyof ChatEntries,
): Promise<MessageView> {
  await chat(tx)
    .updateTable('chat_message')
    .set({
      body: message.body,
      edited_at: message.editedAt as never,
      deleted_at: message.deletedAt as never,
    })
    .where('community_id', '=', member.community)
    .where('id', '=', message.id)
    .execute()
  tx.log({
    community: member.community,
    by: member.member,
    kind,
    audience: channel.audience,
    data: message,
    about: message.id,
  })
  return message
}

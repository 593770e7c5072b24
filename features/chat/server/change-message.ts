import type { Id } from '#lib/ids.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import type { ChatEntries, MessageView } from '../contract.ts'
import type { Channel } from './access.ts'
import { columnsOf, type Message, type MessageChange, presentMessage } from './message-rows.ts'
import { chat } from './tables.ts'

type Announced = Extract<keyof ChatEntries, `chat.message-${string}`>

/**
 * Stores what became of a message and announces it whole, as it is now. Its entries would overtake each other if it had
 * not been read under the lock of the log: call `lockLogs` before `messageFor`.
 */
export async function changeMessage(
  tx: Tx,
  by: Id | null,
  { message, channel }: { message: Message; channel: Channel },
  change: MessageChange,
  kind: Announced = 'chat.message-changed',
): Promise<MessageView> {
  await chat(tx)
    .updateTable('chat_message')
    .set(columnsOf(change))
    .where('community_id', '=', channel.community)
    .where('id', '=', message.id)
    .execute()
  const view = presentMessage({ ...message, ...change })
  tx.log({
    community: channel.community,
    by,
    kind,
    audience: channel.audience,
    data: view,
    about: message.id,
  })
  return view
}

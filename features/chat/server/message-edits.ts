import type { Id } from '#lib/ids.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import type { Message } from './message-rows.ts'
import { chat } from './tables.ts'

/** Keeps the words a message has, before they become others. */
export async function keepWords(tx: Tx, community: Id, message: Message): Promise<void> {
  const { id, at, editedAt, body } = message
  await chat(tx)
    .insertInto('chat_message_edit')
    .values({ community_id: community, message_id: id, at: editedAt ?? at, body })
    // Two edits within one millisecond: the first words of it stay.
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Takes the earlier words of messages away. */
export async function forgetEdits(tx: Tx, community: Id, messageIds: readonly Id[]): Promise<void> {
  if (messageIds.length === 0) return
  await chat(tx)
    .deleteFrom('chat_message_edit')
    .where('community_id', '=', community)
    .where('message_id', 'in', messageIds)
    .execute()
}

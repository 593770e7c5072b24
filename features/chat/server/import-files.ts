import { addPastFile, type PastFile } from '#features/files/server/index.ts'
import type { Id } from '#lib/ids.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import type { Channel } from './access.ts'
import { columnsOf } from './message-rows.ts'
import { chat } from './tables.ts'

/** Puts files on a message of the past, right after `importMessages` brought it in. Twice changes nothing. */
export async function importFiles(
  tx: Tx,
  { community, audience }: Channel,
  messageId: Id,
  past: readonly PastFile[],
): Promise<void> {
  const files = []
  for (const file of past)
    files.push(await addPastFile(tx, community, file, { to: messageId, audience }))
  await chat(tx)
    .updateTable('chat_message')
    .set(columnsOf({ files }))
    .where('community_id', '=', community)
    .where('id', '=', messageId)
    .execute()
}

import type { Id } from '#lib/ids.ts'
import type { Db } from '#platform/server/db/database.ts'
import type { Viewer } from '#platform/server/live/viewer.ts'
import type { MessageView } from '../contract.ts'
import { messageFor } from './access.ts'
import { presentMessage } from './message-rows.ts'

/** One message, for who sees its channel. */
export async function readMessage(db: Db, viewer: Viewer, messageId: Id): Promise<MessageView> {
  const { message } = await messageFor(db, viewer, messageId)
  return presentMessage(message)
}

import type { Id } from '#lib/ids.ts'
import type { Db } from '#platform/server/db/database.ts'
import type { Viewer } from '#platform/server/live/viewer.ts'
import { type Channel, messageFor } from './access.ts'
import type { Message } from './message-rows.ts'

/** The message that began a thread, by its own id or that of an answer, with the channel that its reader may see. */
export async function threadFor(
  db: Db,
  viewer: Viewer,
  messageId: Id,
): Promise<{ root: Message; channel: Channel }> {
  const { message, channel } = await messageFor(db, viewer, messageId)
  if (!message.threadId) return { root: message, channel }
  const answered = await messageFor(db, viewer, message.threadId)
  return { root: answered.message, channel }
}

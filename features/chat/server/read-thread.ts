import type { Id } from '#lib/ids.ts'
import type { Db } from '#platform/server/db/database.ts'
import type { Viewer } from '#platform/server/live/viewer.ts'
import type { Channel } from './access.ts'
import { type Message, messageColumns } from './message-rows.ts'
import { threadFor } from './thread-for.ts'

/** A message of a thread; `imported` if it was said elsewhere. */
export type ThreadMessage = Message & { imported: boolean }

/** A thread as a whole, for who sees its channel: what stands of it, the message that began it first. */
export async function readThread(
  db: Db,
  viewer: Viewer,
  messageId: Id,
): Promise<{ channel: Channel; root: Message; messages: ThreadMessage[] }> {
  const { root, channel } = await threadFor(db, viewer, messageId)
  const messages = await db.prepared<ThreadMessage>(
    'chat-whole-thread',
    `select ${messageColumns}, m.imported from chat_message m
     where m.community_id = $1 and (m.id = $2 or m.thread_id = $2) and m.deleted_at is null
     order by m.thread_id is not null, m.at, m.id`,
    [viewer.community, root.id],
  )
  return { channel, root, messages }
}

import type { Id } from '#lib/ids.ts'
import type { Db } from '#platform/server/db/database.ts'
import type { Viewer } from '#platform/server/live/viewer.ts'
import type { MessageView } from '../contract.ts'
import { channelFor } from './access.ts'
import { type Message, messageColumns, presentMessage } from './message-rows.ts'

/** The pinned messages of a channel, the last pinned first. */
export async function listPins(db: Db, viewer: Viewer, channelId: Id): Promise<MessageView[]> {
  const channel = await channelFor(db, viewer, channelId)
  const rows = await db.prepared<Message>(
    'chat-pins',
    `select ${messageColumns} from chat_message m
     where m.community_id = $1 and m.channel_id = $2 and m.pinned is not null
     order by m.pinned->>'at' desc, m.id`,
    [viewer.community, channel.id],
  )
  return rows.map(presentMessage)
}

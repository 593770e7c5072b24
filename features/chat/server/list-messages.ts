import type { Id } from '#lib/ids.ts'
import type { Db } from '#platform/server/db/database.ts'
import type { Viewer } from '#platform/server/live/viewer.ts'
import type { MessagePage, MessagesQuery, MessageView } from '../contract.ts'
import { channelFor } from './access.ts'

/** A page of a channel: the newest messages, or those next to a place. */
export async function listMessages(
  db: Db,
  viewer: Viewer,
  channelId: Id,
  { before, after, limit }: MessagesQuery,
): Promise<MessagePage> {
  const channel = await channelFor(db, viewer, channelId)
  const forward = after !== undefined && before === undefined
  const [at, id] = (forward ? after : (before ?? lastPlace)).split('_')
  const rows = await db.prepared<MessageView>(
    forward ? 'chat-page-after' : 'chat-page-before',
    `select id, channel_id as "channelId", author_id as author, at, body,
       edited_at as "editedAt", deleted_at as "deletedAt"
     from chat_message where community_id = $1 and channel_id = $2
       and (at, id) ${forward ? '>' : '<'} ($3::timestamptz, $4::uuid)
     order by at ${forward ? 'asc' : 'desc'}, id ${forward ? 'asc' : 'desc'} limit $5`,
    [viewer.community, channel.id, at, id, limit + 1],
  )
  const page = rows.slice(0, limit)
  return { messages: forward ? page : page.reverse(), more: rows.length > limit }
}

const lastPlace = '9999-01-01T00:00:00.000000Z_ffffffff-ffff-ffff-ffff-ffffffffffff'

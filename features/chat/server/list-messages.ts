import type { Id } from '#lib/ids.ts'
import type { Db } from '#platform/server/db/database.ts'
import { NotFound } from '#platform/server/errors/errors.ts'
import { WrittenJson } from '#platform/server/http/written-json.ts'
import type { Viewer } from '#platform/server/live/viewer.ts'
import type { MessagePage, MessagesQuery } from '../contract.ts'
import { messageText } from './message-rows.ts'
import { placeOf } from './page-place.ts'

/** A page of a channel: the newest messages, or those next to a place. Asks for access and reads in one query. */
export async function listMessages(
  db: Db,
  viewer: Viewer,
  channelId: Id,
  query: MessagesQuery,
): Promise<WrittenJson<MessagePage>> {
  const { limit } = query
  const { forward, at, id } = placeOf(query)
  const rows = await db.prepared<{ message: string | null }>(
    forward ? 'chat-page-after' : 'chat-page-before',
    forward ? pageAfter : pageBefore,
    [viewer.community, channelId, [...viewer.keys], at, id, limit + 1],
  )
  if (rows.length === 0) throw new NotFound('channel')
  const messages = rows.flatMap(({ message }) => message ?? [])
  const page = messages.slice(0, limit)
  if (!forward) page.reverse()
  return new WrittenJson(`{"messages":[${page}],"more":${messages.length > limit}}`)
}

const pageAfter = pageSql('>', 'asc')
const pageBefore = pageSql('<', 'desc')

/** One row without a message tells an empty page from a channel that is hidden or missing. */
function pageSql(beyond: '<' | '>', order: 'asc' | 'desc'): string {
  return `
    select case when m.id is not null then ${messageText} end as message
    from chat_channel c left join lateral (
      select * from chat_message m
      where m.community_id = c.community_id and m.channel_id = c.id and m.in_channel and (m.at, m.id) ${beyond} ($4::timestamptz, $5::uuid)
      order by m.at ${order}, m.id ${order} limit $6
    ) m on true
    where c.community_id = $1 and c.id = $2 and c.audience && $3::text[]
    order by m.at ${order}, m.id ${order}`
}

import type { Id } from '#lib/ids.ts'
import type { Db } from '#platform/server/db/database.ts'
import type { Viewer } from '#platform/server/live/viewer.ts'
import type { MessagePage, MessagesQuery } from '../contract.ts'
import { channelFor } from './access.ts'
import { type Message, messageColumns, presentMessage } from './message-rows.ts'
import { placeOf } from './page-place.ts'

/** Questions of a channel that nobody has settled, oldest first within a page; none where questions are not settled. */
export async function listQuestions(
  db: Db,
  viewer: Viewer,
  channelId: Id,
  query: MessagesQuery,
): Promise<MessagePage> {
  const channel = await channelFor(db, viewer, channelId)
  if (channel.threads !== 'solved') return { messages: [], more: false }
  const { forward, at, id } = placeOf(query)
  const rows = await db.prepared<Message>(
    forward ? 'chat-questions-after' : 'chat-questions-before',
    forward ? questionsAfter : questionsBefore,
    [viewer.community, channelId, at, id, query.limit + 1],
  )
  const page = rows.slice(0, query.limit).map(presentMessage)
  return { messages: forward ? page : page.reverse(), more: rows.length > query.limit }
}

const questionsAfter = questionsSql('>', 'asc')
const questionsBefore = questionsSql('<', 'desc')

function questionsSql(beyond: '<' | '>', order: 'asc' | 'desc'): string {
  return `
    select ${messageColumns} from chat_message m
    where m.community_id = $1 and m.channel_id = $2 and m.thread_id is null and m.solved is null and m.deleted_at is null
      and (m.at, m.id) ${beyond} ($3::timestamptz, $4::uuid)
    order by m.at ${order}, m.id ${order} limit $5`
}

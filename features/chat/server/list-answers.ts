import type { Id } from '#lib/ids.ts'
import type { Db } from '#platform/server/db/database.ts'
import type { Viewer } from '#platform/server/live/viewer.ts'
import type { AnswersPage, MessagesQuery } from '../contract.ts'
import { type Message, messageColumns, presentMessage } from './message-rows.ts'
import { placeOf } from './page-place.ts'
import { threadFor } from './thread-for.ts'

/** A page of a thread: the newest answers, or those next to a place, with the message they answer. */
export async function listAnswers(
  db: Db,
  viewer: Viewer,
  messageId: Id,
  query: MessagesQuery,
): Promise<AnswersPage> {
  const { root } = await threadFor(db, viewer, messageId)
  const { forward, at, id } = placeOf(query)
  const rows = await db.prepared<Message>(
    forward ? 'chat-answers-after' : 'chat-answers-before',
    forward ? answersAfter : answersBefore,
    [viewer.community, root.id, at, id, query.limit + 1],
  )
  const page = rows.slice(0, query.limit).map(presentMessage)
  return {
    root: presentMessage(root),
    messages: forward ? page : page.reverse(),
    more: rows.length > query.limit,
  }
}

const answersAfter = answersSql('>', 'asc')
const answersBefore = answersSql('<', 'desc')

function answersSql(beyond: '<' | '>', order: 'asc' | 'desc'): string {
  return `
    select ${messageColumns} from chat_message m
    where m.community_id = $1 and m.thread_id = $2 and (m.at, m.id) ${beyond} ($3::timestamptz, $4::uuid)
    order by m.at ${order}, m.id ${order} limit $5`
}

import type { ChatEntries } from '#features/chat/contract.ts'
import {
  channelsNamed,
  readableMessages,
  type StandingMessage,
  standingMessages,
  standingMessagesAfter,
} from '#features/chat/server/index.ts'
import type { Entry } from '#platform/server/log/append.ts'
import type { Type } from '../query/parse-query.ts'
import { hasLink, type Trait, traitsThat } from '../query/traits.ts'
import { type Changed, type Findable, pageOf, type SearchSource } from './source.ts'

/** Messages of chat. */
export const messages: SearchSource = {
  kind: 'message',
  changedBy: (entry) => changedBy(entry as Known),
  read: async (db, community, ids) => (await standingMessages(db, community, ids)).map(findable),
  readAfter: async (db, community, after, limit) =>
    pageOf(await standingMessagesAfter(db, community, after, limit), limit, findable),
  show: async (db, viewer, ids) =>
    (await readableMessages(db, viewer, ids)).map(({ id, body, threadId, solved }) => ({
      ...{ id, text: body, threadId },
      ...(solved && { status: 'solved' as const }),
    })),
  placesNamed: channelsNamed,
}

/** An entry with its data typed by its kind. */
type Known = Entry &
  { [Kind in keyof ChatEntries]: { kind: Kind; data: ChatEntries[Kind] } }[keyof ChatEntries]

function changedBy({ kind, data }: Known): Changed {
  switch (kind) {
    case 'chat.message-posted':
    case 'chat.message-edited':
    case 'chat.message-deleted':
    case 'chat.message-changed':
      return { ids: [data.id] }
    case 'chat.history-changed':
      return { ids: data.messages }
    case 'chat.history-imported':
      return { unnamed: true }
    default:
      return {}
  }
}

function findable(message: StandingMessage): Findable {
  const { id, channelId: placeId, author, at, audience, body, fileNames } = message
  const text = fileNames ? `${body}\n${fileNames}` : body
  const types: Type[] = message.solved ? ['message', 'solved'] : ['message']
  return { id, placeId, author, at, audience, traits: traitsOf(message), types, text }
}

function traitsOf({ body, fileNames, pollId, reactions }: StandingMessage): Trait[] {
  return traitsThat({
    file: fileNames !== null,
    link: hasLink(body),
    poll: pollId !== null,
    reaction: Array.isArray(reactions) && reactions.length > 0,
  })
}

import type { FileView } from '#features/files/contract.ts'
import type { Id } from '#lib/ids.ts'
import type { Instant } from '#lib/time.ts'
import { instantText, type JsonField, jsonText } from '#platform/server/db/json-text.ts'
import type {
  BotView,
  ForwardView,
  Mark,
  MessageView,
  ReactionView,
  ThreadView,
} from '../contract.ts'

/** A message as the database has it; what it has not is null. */
export interface Message {
  id: Id
  channelId: Id
  author: Id
  at: Instant
  body: string
  editedAt: Instant | null
  deletedAt: Instant | null
  deletedBy: Id | null
  threadId: Id | null
  inChannel: boolean
  thread: ThreadView | null
  solved: Mark | null
  reactions: ReactionView[] | null
  pinned: Mark | null
  files: FileView[] | null
  pollId: Id | null
  forwards: ForwardView | null
  bot: BotView | null
}

/** The columns of a `Message`, by the names it gives them. */
const columns = {
  id: 'id',
  channelId: 'channel_id',
  author: 'author_id',
  at: 'at',
  body: 'body',
  editedAt: 'edited_at',
  deletedAt: 'deleted_at',
  deletedBy: 'deleted_by',
  threadId: 'thread_id',
  inChannel: 'in_channel',
  thread: 'thread',
  solved: 'solved',
  reactions: 'reactions',
  pinned: 'pinned',
  files: 'files',
  pollId: 'poll_id',
  forwards: 'forwards',
  bot: 'bot',
} as const satisfies Record<keyof Message, string>

const named = Object.entries(columns) as [keyof Message, string][]
const instants = new Set(['at', 'editedAt', 'deletedAt'])
const documents = new Set(['thread', 'solved', 'reactions', 'pinned', 'files', 'forwards', 'bot'])

/** What every view names; the rest only where there is something. */
const always: readonly string[] = [
  'id',
  'channelId',
  'author',
  'at',
  'body',
  'editedAt',
  'deletedAt',
]
const onSome = named.flatMap(([name]) =>
  always.includes(name) || name === 'inChannel' ? [] : name,
)

/** What to select from `chat_message m` to have a `Message`. */
export const messageColumns = named.map(([name, column]) => `m.${column} as "${name}"`).join(', ')

/** A `Message` as one JSON value, from `chat_message m`. */
export const messageJson = `json_build_object(${named
  .map(
    ([name, column]) =>
      `'${name}', ${instants.has(name) ? instantText(`m.${column}`) : `m.${column}`}`,
  )
  .join(', ')})`

/** The text of the view that `presentMessage` makes, from `chat_message m`. */
export const messageText = jsonText(named.map(([name]) => fieldOf(name)))

/** A message as those see it who may: what it has not is left out. */
export function presentMessage(message: Message): MessageView {
  const { id, channelId, author, at, body, editedAt, deletedAt } = message
  const view: MessageView = { id, channelId, author, at, body, editedAt, deletedAt }
  for (const name of onSome)
    if (message[name] !== null) Object.assign(view, { [name]: message[name] })
  if (message.threadId && message.inChannel) view.inChannel = true
  return view
}

/** What of a message may change, and the columns that hold it. */
export type MessageChange = Partial<Omit<Message, 'id' | 'channelId' | 'author' | 'at'>>

/** A change as the values of columns. */
export function columnsOf(change: MessageChange): Record<string, unknown> {
  const values = Object.entries(change).map(([name, value]) => [
    columns[name as keyof Message],
    documents.has(name) && value !== null ? JSON.stringify(value) : value,
  ])
  return Object.fromEntries(values)
}

function fieldOf(name: keyof Message): JsonField {
  const value = `m.${columns[name]}`
  if (name === 'inChannel')
    return { name, kind: 'flag', value: `(${value} and m.thread_id is not null)`, optional: true }
  return { name, kind: kindOf(name), value, optional: !always.includes(name) }
}

function kindOf(name: keyof Message): JsonField['kind'] {
  if (name === 'body') return 'text'
  if (instants.has(name)) return 'instant'
  return documents.has(name) ? 'json' : 'id'
}

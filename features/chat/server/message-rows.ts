import type { FileView } from '#features/files/contract.ts'
import type { Id } from '#lib/ids.ts'
import type { Instant } from '#lib/time.ts'
import { jsonText } from '#platform/server/db/json-text.ts'
import { rowShape } from '#platform/server/db/row-shape.ts'
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

/** The one projection of messages, from `chat_message m`. Of an answer alone it is said that it stands in the channel too. */
const shape = rowShape<Message, MessageView>({
  alias: 'm',
  fields: {
    id: ['id', 'id'],
    channelId: ['channel_id', 'id'],
    author: ['author_id', 'id'],
    at: ['at', 'instant'],
    body: ['body', 'text'],
    editedAt: ['edited_at', 'instant'],
    deletedAt: ['deleted_at', 'instant'],
    deletedBy: ['deleted_by', 'id'],
    threadId: ['thread_id', 'id'],
    inChannel: ['in_channel', 'flag'],
    thread: ['thread', 'json'],
    solved: ['solved', 'json'],
    reactions: ['reactions', 'json'],
    pinned: ['pinned', 'json'],
    files: ['files', 'json'],
    pollId: ['poll_id', 'id'],
    forwards: ['forwards', 'json'],
    bot: ['bot', 'json'],
  },
  always: ['id', 'channelId', 'author', 'at', 'body', 'editedAt', 'deletedAt'],
  hidden: ['inChannel'],
})

export const { columns: messageColumns, json: messageJson, columnsOf } = shape

/** The text of the view that `presentMessage` makes, from `chat_message m`. */
export const messageText = jsonText([
  ...shape.said,
  {
    ...{ name: 'inChannel', kind: 'flag', optional: true },
    value: '(m.in_channel and m.thread_id is not null)',
  },
])

/** A message as those see it who may: what it has not is left out. */
export function presentMessage(message: Message): MessageView {
  const view = shape.present(message)
  if (message.threadId && message.inChannel) view.inChannel = true
  return view
}

/** What of a message may change. */
export type MessageChange = Partial<Omit<Message, 'id' | 'channelId' | 'author' | 'at'>>

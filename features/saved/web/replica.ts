import type { ChatEntries, MessageView } from '#features/chat/contract.ts'
import type { LogEntry } from '#platform/server/live/protocol.ts'
import { slice } from '#platform/web/replica/index.ts'
import type { SavedEntries, SavedSnapshot, SavedView } from '../contract.ts'
import { mostDone } from '../limits.ts'

/** What I keep for later, in the browser. It follows what becomes of the messages. */
export const savedSlice = slice<SavedSnapshot>({ name: 'saved', version: 1, apply: applySaved })

type Entries = SavedEntries & ChatEntries
/** The entry with its data typed by its kind. */
type Known = { [Kind in keyof Entries]: { kind: Kind; data: Entries[Kind] } }[keyof Entries]

/** What a replica holds after an entry: the same as a snapshot taken then. */
export function applySaved(state: SavedSnapshot, entry: LogEntry): SavedSnapshot {
  const { kind, data } = entry as LogEntry & Known
  switch (kind) {
    case 'saved.changed':
    case 'saved.reminded':
      return withItem(state, data)
    case 'saved.removed':
      return withoutItem(state, data.messageId)
    case 'chat.message-edited':
    case 'chat.message-changed':
    case 'chat.message-deleted':
      return withMessage(state, data)
    default:
      return state
  }
}

/** The items with this one as it is now. */
export function withItem({ items }: SavedSnapshot, item: SavedView): SavedSnapshot {
  const all = [...items.filter(({ messageId }) => messageId !== item.messageId), item]
  const open = all.filter(({ doneAt }) => doneAt === null)
  const done = all.filter(({ doneAt }) => doneAt !== null)
  return {
    items: [
      ...open.sort(latestFirst(({ savedAt }) => savedAt)),
      ...done.sort(latestFirst(({ doneAt }) => doneAt ?? '')).slice(0, mostDone),
    ],
  }
}

export function withoutItem({ items }: SavedSnapshot, messageId: string): SavedSnapshot {
  return { items: items.filter((item) => item.messageId !== messageId) }
}

function withMessage(state: SavedSnapshot, message: MessageView): SavedSnapshot {
  const item = state.items.find(({ messageId }) => messageId === message.id)
  if (!item) return state
  const gone = message.deletedAt !== null
  const changed = {
    ...item,
    message: gone ? null : item.message,
    body: gone || item.message === null ? '' : message.body,
  }
  return { items: state.items.map((each) => (each === item ? changed : each)) }
}

function latestFirst(timeOf: (item: SavedView) => string) {
  return (a: SavedView, b: SavedView) => {
    const [one, other] = [`${timeOf(a)} ${a.messageId}`, `${timeOf(b)} ${b.messageId}`]
    return one < other ? 1 : one > other ? -1 : 0
  }
}

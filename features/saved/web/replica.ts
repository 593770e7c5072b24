import type { ChatEntries, MessageView } from '#features/chat/contract.ts'
import type { ForumEntries, PostView } from '#features/forum/contract.ts'
import type { LogEntry } from '#platform/server/live/protocol.ts'
import { type Stale, slice, stale } from '#platform/web/replica/index.ts'
import type { SavedEntries, SavedSnapshot, SavedView } from '../contract.ts'
import { mostDone } from '../limits.ts'

/** What I keep for later, in the browser. It follows what becomes of the messages and posts. */
export const savedSlice = slice<SavedSnapshot>({ name: 'saved', version: 2, apply: applySaved })

type Entries = SavedEntries & ChatEntries & ForumEntries
/** The entry with its data typed by its kind. */
type Known = { [Kind in keyof Entries]: { kind: Kind; data: Entries[Kind] } }[keyof Entries]

/** What a replica holds after an entry: the same as a snapshot taken then. */
export function applySaved(state: SavedSnapshot, entry: LogEntry): SavedSnapshot | Stale {
  const { kind, data } = entry as LogEntry & Known
  switch (kind) {
    case 'saved.changed':
    case 'saved.reminded':
      return withItem(state, data)
    case 'saved.removed':
      return withoutItem(state, data.itemId)
    case 'chat.message-edited':
    case 'chat.message-changed':
    case 'chat.message-deleted':
      return withMessage(state, data)
    case 'forum.post-edited':
    case 'forum.post-deleted':
    case 'forum.post-changed':
      return withPost(state, data)
    case 'forum.topic-removed':
      return withoutTopic(state, data.id)
    case 'forum.posts-moved':
      return state.items.some(({ itemId }) => data.posts.includes(itemId)) ? stale : state
    case 'forum.history-changed':
      return state.items.some(({ kind }) => kind === 'post') ? stale : state
    default:
      return state
  }
}

/** The items with this one as it is now. */
export function withItem({ items }: SavedSnapshot, item: SavedView): SavedSnapshot {
  const all = [...items.filter(({ itemId }) => itemId !== item.itemId), item]
  const open = all.filter(({ doneAt }) => doneAt === null)
  const done = all.filter(({ doneAt }) => doneAt !== null)
  return {
    items: [
      ...open.sort(latestFirst(({ savedAt }) => savedAt)),
      ...done.sort(latestFirst(({ doneAt }) => doneAt ?? '')).slice(0, mostDone),
    ],
  }
}

export function withoutItem({ items }: SavedSnapshot, itemId: string): SavedSnapshot {
  return { items: items.filter((item) => item.itemId !== itemId) }
}

function withMessage(state: SavedSnapshot, message: MessageView): SavedSnapshot {
  const item = state.items.find(({ itemId }) => itemId === message.id)
  if (!item) return state
  const gone = message.deletedAt !== null
  const changed = {
    ...item,
    message: gone ? null : item.message,
    body: gone || item.message === null ? '' : message.body,
  }
  return { items: state.items.map((each) => (each === item ? changed : each)) }
}

function withPost(state: SavedSnapshot, post: PostView): SavedSnapshot {
  const item = state.items.find(({ itemId }) => itemId === post.id)
  if (!item?.post) return state
  const kept = post.deletedAt ? { post: null, body: '' } : { body: post.body }
  return { items: state.items.map((each) => (each === item ? { ...each, ...kept } : each)) }
}

/** If its posts are somewhere else now, and I see them there, the next entry says that they were moved. */
function withoutTopic({ items }: SavedSnapshot, topicId: string): SavedSnapshot {
  return {
    items: items.map((item) =>
      item.post?.topicId === topicId ? { ...item, post: null, body: '' } : item,
    ),
  }
}

function latestFirst(timeOf: (item: SavedView) => string) {
  return (a: SavedView, b: SavedView) => {
    const [one, other] = [`${timeOf(a)} ${a.itemId}`, `${timeOf(b)} ${b.itemId}`]
    return one < other ? 1 : one > other ? -1 : 0
  }
}

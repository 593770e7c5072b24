import type { LogEntry } from '#platform/server/live/protocol.ts'
import { type Stale, slice, stale } from '#platform/web/replica/index.ts'
import type { AskView, CategoryView, ForumEntries, ForumSnapshot, TopicView } from '../contract.ts'
import { topicsHeld } from '../limits.ts'

/** The forum in the browser: its categories, the last active topics and those that are pinned. Posts come by HTTP. */
export const forumSlice = slice<ForumSnapshot>({ name: 'forum', version: 2, apply: applyForum })

/** The entry with its data typed by its kind. */
type Known = {
  [Kind in keyof ForumEntries]: { kind: Kind; data: ForumEntries[Kind] }
}[keyof ForumEntries]

/** What a replica holds of the forum after an entry: the same as a snapshot taken then. */
export function applyForum(state: ForumSnapshot, entry: LogEntry): ForumSnapshot | Stale {
  const { kind, data } = entry as LogEntry & Known
  switch (kind) {
    case 'forum.category-created':
    case 'forum.category-changed':
      return { ...state, categories: withCategory(state.categories, data) }
    case 'forum.category-removed':
      return { ...state, categories: state.categories.filter(({ id }) => id !== data.id) }
    case 'forum.topic-opened':
    case 'forum.topic-changed':
      return withTopic(state, data)
    case 'forum.topic-removed':
      return withoutTopic(state, data.id)
    case 'forum.asked':
      return { ...state, asks: [...withoutAsk(state, data.topicId), data].sort(newestFirst) }
    case 'forum.ask-over':
      return { ...state, asks: withoutAsk(state, data.topicId) }
    case 'forum.asking-set':
      return { ...state, asking: data.often }
    case 'forum.history-changed':
      return stale
    default:
      return state
  }
}

/** Takes a topic that the viewer just opened, ahead of its entry. What the entries said already is newer. */
export function applyOpened(state: ForumSnapshot, topic: TopicView): ForumSnapshot {
  return state.topics.some(({ id }) => id === topic.id) ? state : withTopic(state, topic)
}

/**
 * The newest topics with this one as it is now, and what is pinned beyond them. As the last activity of a topic never goes
 * back, one that is not among them was not before.
 */
function withTopic(state: ForumSnapshot, topic: TopicView): ForumSnapshot {
  const others = state.topics.filter(({ id }) => id !== topic.id)
  const all = [...others, topic].sort(byActivity)
  const topics = all.filter(({ pinned }, place) => place < topicsHeld || pinned)
  return { ...state, topics, more: state.more || all.length > topicsHeld }
}

/** Which topic comes into its place can't be known here. */
function withoutTopic(state: ForumSnapshot, id: string): ForumSnapshot | Stale {
  if (state.more) return stale
  return { ...state, topics: state.topics.filter((topic) => topic.id !== id) }
}

function withoutAsk({ asks }: ForumSnapshot, topicId: string): AskView[] {
  return asks.filter((ask) => ask.topicId !== topicId)
}

function newestFirst(a: AskView, b: AskView): number {
  if (a.at !== b.at) return a.at > b.at ? -1 : 1
  return a.topicId > b.topicId ? -1 : 1
}

function withCategory(categories: readonly CategoryView[], category: CategoryView) {
  return [...categories.filter(({ id }) => id !== category.id), category].sort(byPlace)
}

function byActivity(a: TopicView, b: TopicView): number {
  if (a.lastAt !== b.lastAt) return a.lastAt > b.lastAt ? -1 : 1
  return a.id > b.id ? -1 : 1
}

function byPlace(a: CategoryView, b: CategoryView): number {
  return a.place - b.place || (a.id < b.id ? -1 : 1)
}

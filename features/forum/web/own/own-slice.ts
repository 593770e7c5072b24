import type { LogEntry } from '#platform/server/live/protocol.ts'
import { slice } from '#platform/web/replica/index.ts'
import type { OwnEntries, OwnSignals, OwnSnapshot, TopicReads, WishView } from '../../contract.ts'
import { api } from '../api.ts'

/** What of the forum is mine alone: how far I have read, what I follow and what I muted. */
export const forumOwnSlice = slice<OwnSnapshot>({
  name: 'forumOwn',
  version: 1,
  apply: applyOwn,
  hear: (state, { name, data }) =>
    name === 'forum.read' ? withReads(state, data as OwnSignals['forum.read']) : state,
  resume: async (community) => {
    const reads = await api.get('/communities/{community}/topic-reads', { params: { community } })
    return (state) => withReads(state, reads)
  },
})

/** The entry with its data typed by its kind. */
type Known = {
  [Kind in keyof OwnEntries]: { kind: Kind; data: OwnEntries[Kind] }
}[keyof OwnEntries]

/** What a replica holds of it after an entry: the same as a snapshot taken then. */
export function applyOwn(state: OwnSnapshot, entry: LogEntry): OwnSnapshot {
  const { kind, data } = entry as LogEntry & Known
  switch (kind) {
    case 'forum.wish-changed':
      return withWish(state, data)
    case 'forum.reads-carried':
      return data.number === null
        ? { ...state, reads: without(state.reads, data.topicId) }
        : withReads(state, { [data.topicId]: data.number })
    default:
      return state
  }
}

/** Moves how far I have read, never back. */
export function withReads(state: OwnSnapshot, reads: TopicReads): OwnSnapshot {
  const further = Object.entries(reads).filter(
    ([topic, number]) => number > (state.reads[topic] ?? 0),
  )
  if (further.length === 0) return state
  return { ...state, reads: { ...state.reads, ...Object.fromEntries(further) } }
}

export function withWish(state: OwnSnapshot, { of, id, wish }: WishView): OwnSnapshot {
  const part = of === 'topic' ? 'topics' : 'categories'
  const others = without(state[part], id)
  return { ...state, [part]: wish ? { ...others, [id]: wish } : others }
}

function without<Value>(record: Readonly<Record<string, Value>>, id: string) {
  return Object.fromEntries(Object.entries(record).filter(([key]) => key !== id))
}

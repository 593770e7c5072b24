import type { LogEntry } from '#platform/server/live/protocol.ts'
import { slice } from '#platform/web/replica/index.ts'
import type { ScheduledView, WritingEntries, WritingSnapshot } from '../../contract.ts'

/** What I have written that waits for its time. */
export const writingSlice = slice<WritingSnapshot>({
  name: 'writing',
  version: 2,
  apply: applyWriting,
})

/** The entry with its data typed by its kind. */
type Known = {
  [Kind in keyof WritingEntries]: { kind: Kind; data: WritingEntries[Kind] }
}[keyof WritingEntries]

/** What a replica holds after an entry: the same as a snapshot taken then. */
export function applyWriting(state: WritingSnapshot, entry: LogEntry): WritingSnapshot {
  const { kind, data } = entry as LogEntry & Known
  if (kind === 'chat.scheduled-changed') return withScheduled(state, data)
  if (kind === 'chat.scheduled-removed')
    return { ...state, scheduled: state.scheduled.filter(({ id }) => id !== data.id) }
  return state
}

export function withScheduled(state: WritingSnapshot, message: ScheduledView): WritingSnapshot {
  const others = state.scheduled.filter(({ id }) => id !== message.id)
  const order = ({ postAt, id }: ScheduledView) => `${postAt} ${id}`
  const scheduled = [...others, message].sort((a, b) => (order(a) < order(b) ? -1 : 1))
  return { ...state, scheduled }
}

import type { LogEntry } from '#platform/server/live/protocol.ts'
import { slice } from '#platform/web/replica/index.ts'
import type {
  DraftView,
  ScheduledView,
  WritingEntries,
  WritingSignals,
  WritingSnapshot,
} from '../../contract.ts'
import { mostEmptied } from '../../limits.ts'
import { api } from '../api.ts'

/** What I have written and not said, on all my devices. */
export const writingSlice = slice<WritingSnapshot>({
  name: 'writing',
  version: 1,
  apply: applyWriting,
  hear: (state, { name, data }) =>
    name === 'chat.draft' ? withDraft(state, data as WritingSignals['chat.draft']) : state,
  resume: async (community) => {
    const drafts = await api.get('/communities/{community}/drafts', { params: { community } })
    return (state) => ({ ...state, drafts })
  },
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

/** What was written later holds. */
export function withDraft(state: WritingSnapshot, draft: DraftView): WritingSnapshot {
  const known = draftAt(state, placeOf(draft))
  if (known && known.at >= draft.at) return state
  const others = state.drafts.filter((each) => each !== known)
  const all = [draft, ...others].sort((a, b) => (order(a) < order(b) ? 1 : -1))
  const emptied = all.filter(({ body }) => body === '').slice(0, mostEmptied)
  return { ...state, drafts: [...draftsIn({ drafts: all }), ...emptied] }
}

/** What was begun and not sent, the latest first. */
export function draftsIn({ drafts }: Pick<WritingSnapshot, 'drafts'>): DraftView[] {
  return drafts.filter(({ body }) => body !== '')
}

export function draftAt(
  { drafts }: Pick<WritingSnapshot, 'drafts'>,
  place: string,
): DraftView | undefined {
  return drafts.find((each) => placeOf(each) === place)
}

/** Where a draft belongs: the message it answers, else its channel. */
export function placeOf({
  channelId,
  threadId,
}: Pick<DraftView, 'channelId' | 'threadId'>): string {
  return threadId ?? channelId
}

function order(draft: DraftView): string {
  return `${draft.at} ${placeOf(draft)}`
}

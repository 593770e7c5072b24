import { slice } from '#platform/web/replica/index.ts'
import type { DraftSignals, DraftsSnapshot, DraftView } from '../contract.ts'
import { mostEmptied } from '../limits.ts'
import { api } from './api.ts'

/** What I began to write, on all my devices. No entry tells of it. */
export const draftsSlice = slice<DraftsSnapshot>({
  name: 'drafts',
  version: 1,
  apply: (state) => state,
  hear: (state, { name, data }) =>
    name === 'drafts.kept' ? withDraft(state, data as DraftSignals['drafts.kept']) : state,
  resume: async (community) => {
    const drafts = await api.get('/communities/{community}/drafts', { params: { community } })
    return () => ({ drafts })
  },
})

/** What was written later holds. */
export function withDraft(state: DraftsSnapshot, draft: DraftView): DraftsSnapshot {
  const known = draftAt(state, draft.place)
  if (known && known.at >= draft.at) return state
  const others = state.drafts.filter((each) => each !== known)
  const all = [draft, ...others].sort((a, b) => (order(a) < order(b) ? 1 : -1))
  const emptied = all.filter(({ body }) => body === '').slice(0, mostEmptied)
  return { drafts: [...draftsIn({ drafts: all }), ...emptied] }
}

/** What was begun and not sent, the latest first. */
export function draftsIn({ drafts }: DraftsSnapshot): DraftView[] {
  return drafts.filter(({ body }) => body !== '')
}

export function draftAt({ drafts }: DraftsSnapshot, place: string): DraftView | undefined {
  return drafts.find((each) => each.place === place)
}

function order({ at, place }: DraftView): string {
  return `${at} ${place}`
}

import { now } from '#lib/time.ts'
import { useReplica } from '#platform/web/replica/index.ts'
import { api } from './api.ts'
import { forgetDraft } from './kept.ts'
import { draftsSlice, withDraft } from './replica.ts'

/** Keeps other words in a place than were begun there, or none: for lists of drafts. */
export function useKeepDraft(): (place: string, body: string) => Promise<void> {
  const replica = useReplica()
  return async (place, body) => {
    const { community } = replica
    forgetDraft(community, place)
    const params = { community }
    const draft = { place, body, at: now() }
    const reply = await api.put('/communities/{community}/drafts', { params, body: draft })
    replica.update(draftsSlice, (state) => withDraft(state, reply))
  }
}

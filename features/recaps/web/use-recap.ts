import { createContext, use, useCallback } from 'react'
import { type Loaded, useLoaded } from '#platform/web/calls/index.ts'
import { useReplica } from '#platform/web/replica/index.ts'
import type { RecapView } from '../contract.ts'
import { api } from './api.ts'

/** What is left of a date of an event. */
export function useLoadedRecap(occurrenceId: string): Loaded<RecapView> {
  const { community } = useReplica()
  const load = useCallback(
    () =>
      api.get('/communities/{community}/recaps/{occurrenceId}', {
        params: { community, occurrenceId },
      }),
    [community, occurrenceId],
  )
  return useLoaded(load)
}

interface Shared {
  view: RecapView
  params: { community: string; occurrenceId: string }
  /** Shows what an answer to a change of one's own says. */
  take: (change: Partial<RecapView>) => void
}

export const RecapContext = createContext<Shared | undefined>(undefined)

/** The recap that is shown. */
export function useRecap(): Shared {
  const shared = use(RecapContext)
  if (!shared) throw new Error('there is no recap around this')
  return shared
}

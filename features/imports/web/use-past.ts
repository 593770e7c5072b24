import { useCallback } from 'react'
import { useCommunityId } from '#features/communities/web/index.ts'
import { useLoaded } from '#platform/web/calls/index.ts'
import { api } from './api.ts'

/** What the viewer said elsewhere, and what may be theirs. */
export function usePast() {
  const community = useCommunityId()
  const load = useCallback(
    () => api.get('/communities/{community}/past', { params: { community } }),
    [community],
  )
  return useLoaded(load)
}

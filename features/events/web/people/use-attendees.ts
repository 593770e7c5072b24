import { useCallback } from 'react'
import { useLoaded } from '#platform/web/calls/index.ts'
import { useReplica } from '#platform/web/replica/index.ts'
import { api } from '../api.ts'
import { useReloadOn } from '../use-reload-on.ts'

/** What changes a list, or what hosts see in it. */
const telling: ReadonlySet<string> = new Set([
  ...['events.seats-changed', 'events.running-late', 'events.checked-in'],
  ...['events.check-in-undone', 'events.absence-noted'],
])

/** Who comes to a pool, as the reader may see it; asked for anew whenever the log says that somebody stands otherwise. */
export function useAttendees(poolId: string) {
  const { community } = useReplica()
  const load = useCallback(
    () =>
      api.get('/communities/{community}/pools/{poolId}/attendees', {
        params: { community, poolId },
      }),
    [community, poolId],
  )
  const loaded = useLoaded(load)
  useReloadOn(telling, loaded.reload)
  return loaded
}

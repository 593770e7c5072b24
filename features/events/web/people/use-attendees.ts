import { useCallback, useEffect } from 'react'
import { useLoaded } from '#platform/web/calls/index.ts'
import { useReplica } from '#platform/web/replica/index.ts'
import { api } from '../api.ts'

/** After how many milliseconds the list is asked for anew: many may sign up at once. */
const pause = 300

const telling = new Set([
  ...['events.seats-changed', 'events.running-late', 'events.checked-in'],
  ...['events.check-in-undone', 'events.absence-noted'],
])

/** Who comes to a pool, as the reader may see it; asked for anew whenever the log says that somebody stands otherwise. */
export function useAttendees(poolId: string) {
  const replica = useReplica()
  const { community } = replica
  const load = useCallback(
    () =>
      api.get('/communities/{community}/pools/{poolId}/attendees', {
        params: { community, poolId },
      }),
    [community, poolId],
  )
  const loaded = useLoaded(load)
  const { reload } = loaded
  useEffect(() => {
    let waiting: ReturnType<typeof setTimeout> | undefined
    const soon = () => {
      clearTimeout(waiting)
      waiting = setTimeout(() => void reload(), pause)
    }
    const stops = [
      replica.onEntry(({ kind }) => telling.has(kind) && soon()),
      replica.onSnapshot(soon),
    ]
    return () => {
      clearTimeout(waiting)
      for (const stop of stops) stop()
    }
  }, [replica, reload])
  return loaded
}

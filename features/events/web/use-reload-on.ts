import { useEffect } from 'react'
import { useReplica } from '#platform/web/replica/index.ts'

/** In milliseconds: many may sign up at once. */
const pause = 300

/** Asks anew a moment after entries of these kinds, however many there are, and after a snapshot. */
export function useReloadOn(kinds: ReadonlySet<string>, reload: () => Promise<void>): void {
  const replica = useReplica()
  useEffect(() => {
    let waiting: ReturnType<typeof setTimeout> | undefined
    const soon = () => {
      clearTimeout(waiting)
      waiting = setTimeout(() => void reload(), pause)
    }
    const stops = [
      replica.onEntry(({ kind }) => kinds.has(kind) && soon()),
      replica.onSnapshot(soon),
    ]
    return () => {
      clearTimeout(waiting)
      for (const stop of stops) stop()
    }
  }, [replica, kinds, reload])
}

import { useEffect } from 'react'
import { useQuery } from '#platform/web/router/index.ts'
import type { Timeline } from './timeline.ts'

/** The message of the address, once its surroundings are here; nothing where another place is meant by it. */
export function useMarked(timeline: Timeline, meant: boolean): string | undefined {
  const { message: place } = useQuery()
  const id = place?.split('_')[1]
  useEffect(() => {
    if (!meant || !place || !id) return
    const known = timeline.state.get().messages.some((message) => message.id === id)
    if (!known) void timeline.showAround(place).catch(() => {})
  }, [timeline, meant, place, id])
  return meant ? id : undefined
}

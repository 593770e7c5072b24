import { useEffect } from 'react'
import { useCommunity } from '#features/communities/web/index.ts'
import type { Id } from '#lib/ids.ts'
import { useSlice } from '#platform/web/replica/index.ts'
import { useGo } from '#platform/web/router/index.ts'
import { eventTo } from '../places.ts'
import { eventsSlice } from '../replica.ts'

/** A date that the address names may have gone over into another event: who has its old address comes there. */
export function useMovedOn(event: Id, date: Id | undefined): void {
  const { slug } = useCommunity()
  const go = useGo()
  const now = useSlice(
    eventsSlice,
    ({ events }) => events.find(({ occurrences }) => occurrences.some(({ id }) => id === date))?.id,
  )
  const isElsewhere = date !== undefined && now !== undefined && now !== event
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it is found there
  useEffect(() => {
    if (isElsewhere) go(eventTo(slug, now, date), { replace: true })
  }, [isElsewhere, now])
}

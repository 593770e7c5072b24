import { useMemo } from 'react'
import { useDesk, useReplica, useSlice } from '#platform/web/replica/index.ts'
import { sameItems, useStore } from '#platform/web/store/index.ts'
import type { SavedSnapshot } from '../contract.ts'
import { savedSlice } from './replica.ts'
import { asWished, wishIn } from './wishes.ts'

/** What I keep, with what is on its way to the server. */
export function useSaved(): SavedSnapshot {
  const { community } = useReplica()
  const { outbox } = useDesk()
  const state = useSlice(savedSlice)
  const waiting = useStore(
    outbox.parcels,
    (parcels) => parcels.filter((each) => wishIn(each) !== undefined),
    sameItems,
  )
  return useMemo(() => asWished(state, waiting, community), [state, waiting, community])
}

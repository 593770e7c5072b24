import { useMe } from '#features/communities/web/index.ts'
import { useNow } from '#platform/web/i18n/index.ts'
import { useSlice } from '#platform/web/replica/index.ts'
import { librarySlice } from './replica.ts'
import { waitingFor } from './waiting.ts'

/** How many things in the library wait for me. */
export function useLibraryWaiting(): number {
  const { member, role } = useMe()
  const now = useNow()
  return useSlice(
    librarySlice,
    (state) => waitingFor(state, { member, leads: role === 'lead', now }).length,
  )
}

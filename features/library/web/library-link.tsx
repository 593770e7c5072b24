import { useCommunity, useMe } from '#features/communities/web/index.ts'
import { useMessages, useNow } from '#platform/web/i18n/index.ts'
import { useSlice } from '#platform/web/replica/index.ts'
import { PlaceLink } from '#platform/web/ui/index.ts'
import { libraryWords } from '../messages/library.ts'
import { shelvesOf } from './places.ts'
import { librarySlice } from './replica.ts'
import { waitingFor } from './waiting.ts'

/** The way to the library; it calls for what waits for the reader. */
export function LibraryLink() {
  const t = useMessages(libraryWords)
  const { slug } = useCommunity()
  const { member, role } = useMe()
  const now = useNow()
  const waiting = useSlice(
    librarySlice,
    (state) => waitingFor(state, { member, leads: role === 'lead', now }).length,
  )
  return (
    <PlaceLink to={shelvesOf(slug).home} icon="library" calls={waiting}>
      {t.library}
    </PlaceLink>
  )
}

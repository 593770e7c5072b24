import { useCommunity } from '#features/communities/web/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { PlaceLink } from '#platform/web/ui/index.ts'
import { libraryWords } from '../messages/library.ts'
import { shelvesOf } from './places.ts'
import { useLibraryWaiting } from './use-waiting.ts'

/** The way to the library; it calls for what waits for the reader. */
export function LibraryLink() {
  const t = useMessages(libraryWords)
  const { slug } = useCommunity()
  return (
    <PlaceLink to={shelvesOf(slug).home} icon="library" calls={useLibraryWaiting()}>
      {t.library}
    </PlaceLink>
  )
}

import { useCommunity } from '#features/communities/web/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { PlaceLink } from '#platform/web/ui/index.ts'
import { libraryWords } from '../../messages/library.ts'
import { shelvesOf } from '../places.ts'
import { useNewAnnouncements } from './use-new.ts'

/** The way to what leads have announced. */
export function AnnouncementsLink() {
  const t = useMessages(libraryWords)
  const { slug } = useCommunity()
  return (
    <PlaceLink
      to={shelvesOf(slug).announcements}
      icon="megaphone"
      unread={useNewAnnouncements().length}
    >
      {t.announcements}
    </PlaceLink>
  )
}

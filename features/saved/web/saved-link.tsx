import { useCommunity } from '#features/communities/web/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { PlaceLink } from '#platform/web/ui/index.ts'
import { savedMessages } from '../messages/index.ts'
import { isDue } from './items.ts'
import { savedTo } from './places.ts'
import { useSaved } from './use-saved.ts'

/** The way to what I keep; it calls for what is due. */
export function SavedLink() {
  const t = useMessages(savedMessages)
  const { slug } = useCommunity()
  const due = useSaved().items.filter(isDue).length
  return (
    <PlaceLink to={savedTo(slug)} icon="bookmark" calls={due}>
      {t.saved}
    </PlaceLink>
  )
}

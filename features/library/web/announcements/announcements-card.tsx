import '../home/library.css'
import { useCommunity } from '#features/communities/web/index.ts'
import { useMessages, useNow } from '#platform/web/i18n/index.ts'
import { useSlice } from '#platform/web/replica/index.ts'
import { Card, LinkButton } from '#platform/web/ui/index.ts'
import { libraryMessages } from '../../messages/index.ts'
import { shelvesOf } from '../places.ts'
import { librarySlice } from '../replica.ts'
import { announcedLately } from './announced.ts'
import { AnnouncementList } from './announcement-list.tsx'
import { useIsNew } from './use-new.ts'

/** What was announced in the last days; nothing where nothing was. */
export function AnnouncementsCard() {
  const t = useMessages(libraryMessages)
  const { slug } = useCommunity()
  const rows = announcedLately(useSlice(librarySlice).resources, useNow(), useIsNew())
  if (rows.length === 0) return null
  return (
    <Card
      title={t.announced}
      action={
        <LinkButton size="s" to={shelvesOf(slug).announcements}>
          {t.allAnnouncements}
        </LinkButton>
      }
    >
      <AnnouncementList rows={rows} />
    </Card>
  )
}

import '../home/library.css'
import {
  useAct,
  useCommunity,
  useGuidelinesAccepted,
  useMe,
} from '#features/communities/web/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { useReplica, useSlice } from '#platform/web/replica/index.ts'
import { Link, useTitle } from '#platform/web/router/index.ts'
import { Button, Card, Empty, LinkButton, Page, PageTitle } from '#platform/web/ui/index.ts'
import { libraryMessages } from '../../messages/index.ts'
import { shelvesOf } from '../places.ts'
import { librarySlice } from '../replica.ts'
import { announced } from './announced.ts'
import { AnnouncementList } from './announcement-list.tsx'
import { markRead } from './mark-read.ts'
import { useNewAnnouncements } from './use-new.ts'

/** What leads, and headquarters, have announced to whoever looks. */
export function AnnouncementsPage() {
  const t = useMessages(libraryMessages)
  const { slug, name } = useCommunity()
  const rows = announced(useSlice(librarySlice).resources)
  useTitle(t.announcements, name)
  return (
    <Page width="read">
      <PageTitle
        title={t.announcements}
        below={t.announcementsText}
        actions={rows.length > 0 && <AnnounceButton />}
      />
      <div className="library-parts">
        {rows.length === 0 ? (
          <Empty icon="megaphone" title={t.noAnnouncements} actions={<AnnounceButton />} />
        ) : (
          <Card>
            <AnnouncementList rows={rows} />
          </Card>
        )}
        <MarkAllRead />
        <Link className="meta library-archive" to={shelvesOf(slug).archive}>
          {t.archive}
        </Link>
      </div>
    </Page>
  )
}

/** Has read all there is. */
function MarkAllRead() {
  const t = useMessages(libraryMessages)
  const replica = useReplica()
  const { act } = useAct()
  const fresh = useNewAnnouncements()
  if (fresh.length === 0) return null
  const ids = fresh.map(({ id }) => id)
  async function markAll() {
    const marked = markRead(replica, ids)
    await marked.tell().catch((error: unknown) => {
      marked.takeBack()
      throw error
    })
  }
  return (
    <p>
      <Button size="s" icon="check" onClick={() => void act(markAll)}>
        {t.allRead}
      </Button>
    </p>
  )
}

function AnnounceButton() {
  const t = useMessages(libraryMessages)
  const { slug } = useCommunity()
  const leads = useMe().role === 'lead'
  if (!useGuidelinesAccepted() || !leads) return null
  return (
    <LinkButton kind="main" icon="plus" to={shelvesOf(slug).newAnnouncement}>
      {t.announce}
    </LinkButton>
  )
}

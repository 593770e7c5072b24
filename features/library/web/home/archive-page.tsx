import './library.css'
import { useCommunity } from '#features/communities/web/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { useSlice } from '#platform/web/replica/index.ts'
import { Link, useTitle } from '#platform/web/router/index.ts'
import { Card, Empty, Page, PageTitle } from '#platform/web/ui/index.ts'
import { libraryMessages } from '../../messages/index.ts'
import { shelvesOf } from '../places.ts'
import { librarySlice } from '../replica.ts'
import { newestFirst } from './find.ts'
import { ResourceList } from './resource-list.tsx'

/** What was put away. */
export function ArchivePage() {
  const t = useMessages(libraryMessages)
  const { slug, name } = useCommunity()
  const { resources } = useSlice(librarySlice)
  const rows = resources.filter(({ status }) => status === 'archived')
  useTitle(t.archive, name)
  return (
    <Page width="read">
      <PageTitle
        above={<Link to={shelvesOf(slug).home}>{t.library}</Link>}
        title={t.archive}
        below={t.archiveText}
      />
      {rows.length === 0 ? (
        <Empty icon="library" title={t.archiveEmpty} />
      ) : (
        <Card>
          <ResourceList label={t.archive} rows={newestFirst(rows)} />
        </Card>
      )}
    </Page>
  )
}

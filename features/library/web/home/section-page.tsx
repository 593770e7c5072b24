import './library.css'
import { useCommunity } from '#features/communities/web/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { useSlice } from '#platform/web/replica/index.ts'
import { Link, type PageProps, useTitle } from '#platform/web/router/index.ts'
import { Card, Empty, Page, PageTitle } from '#platform/web/ui/index.ts'
import { libraryMessages } from '../../messages/index.ts'
import { type sectionPath, shelvesOf, unsorted } from '../places.ts'
import { librarySlice } from '../replica.ts'
import { inLibrary, newestFirst } from './find.ts'
import { AddButton } from './library-page.tsx'
import { ResourceList } from './resource-list.tsx'

/** One section: what stands in it, the newest first. */
export function SectionPage({ params }: PageProps<typeof sectionPath>) {
  const t = useMessages(libraryMessages)
  const { slug, name: community } = useCommunity()
  const { sections, resources } = useSlice(librarySlice)
  const section = sections.find(({ id }) => id === params.section)
  const wanted = params.section === unsorted ? null : params.section
  const rows = inLibrary(resources).filter(
    ({ status, sectionId }) => status === 'published' && sectionId === wanted,
  )
  const name = section?.name ?? t.unsorted
  useTitle(name, community)
  return (
    <Page width="read">
      <PageTitle
        above={<Link to={shelvesOf(slug).home}>{t.library}</Link>}
        title={name}
        below={section ? <bdi>{section.description}</bdi> : t.unsortedText}
        actions={<AddButton />}
      />
      {rows.length === 0 ? (
        <Empty icon="library" title={t.sectionEmpty} />
      ) : (
        <Card>
          <ResourceList label={name} rows={newestFirst(rows)} />
        </Card>
      )}
    </Page>
  )
}

import { useCommunity } from '#features/communities/web/index.ts'
import { thumbnailOf } from '#features/files/web/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { useReplica, useSlice } from '#platform/web/replica/index.ts'
import { Link } from '#platform/web/router/index.ts'
import type { ResourceRow, SectionView } from '../../contract.ts'
import { libraryMessages } from '../../messages/index.ts'
import { shelvesOf, unsorted } from '../places.ts'
import { librarySlice } from '../replica.ts'

/** The sections of a library as cards with their covers, and what stands in none. */
export function SectionCards({ rows }: { rows: readonly ResourceRow[] }) {
  const t = useMessages(libraryMessages)
  const sections = useSlice(librarySlice, (state) => state.sections)
  const loose = rows.filter(({ sectionId }) => sectionId === null).length
  if (sections.length === 0) return null
  return (
    <section aria-label={t.sections} className="section-cards">
      {sections.map((section) => (
        <SectionCard
          key={section.id}
          section={section}
          count={rows.filter(({ sectionId }) => sectionId === section.id).length}
        />
      ))}
      {loose > 0 && (
        <SectionCard
          section={{ id: unsorted, name: t.unsorted, description: t.unsortedText, cover: null }}
          count={loose}
        />
      )}
    </section>
  )
}

function SectionCard({ section, count }: { section: SectionView; count: number }) {
  const t = useMessages(libraryMessages)
  const { slug } = useCommunity()
  const { community } = useReplica()
  const { id, name, description, cover } = section
  return (
    <article className="section-card">
      <div className="section-cover" aria-hidden={!cover || undefined}>
        {cover ? (
          <img
            src={thumbnailOf(community, cover.id, '360')}
            alt={cover.description ?? ''}
            loading="lazy"
          />
        ) : (
          name.slice(0, 1)
        )}
      </div>
      <div className="section-text">
        <h2>
          <Link to={shelvesOf(slug).section(id)}>
            <bdi>{name}</bdi>
          </Link>
        </h2>
        <span className="meta">{t.resources(count)}</span>
        {description && (
          <p>
            <bdi>{description}</bdi>
          </p>
        )}
      </div>
    </article>
  )
}

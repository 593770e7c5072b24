import { useCommunity } from '#features/communities/web/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { Icon, Row, Rows, Tag } from '#platform/web/ui/index.ts'
import type { ResourceRow } from '../../contract.ts'
import { libraryMessages } from '../../messages/index.ts'
import { shelvesOf } from '../places.ts'
import { ResourceTags } from '../resource-tags.tsx'
import { useRowWords } from '../row-words.ts'
import { useIsNew } from './use-new.ts'

/** Announcements one below the other: what, by whom or from where, when, and what was said to them here; what is new to me says so. */
export function AnnouncementList({ rows }: { rows: readonly ResourceRow[] }) {
  const t = useMessages(libraryMessages)
  const words = useRowWords()
  const { slug } = useCommunity()
  const isNew = useIsNew()
  return (
    <Rows label={t.announcements}>
      {rows.map((row) => (
        <Row
          key={row.id}
          start={
            <span className="resource-icon">
              <Icon name="megaphone" />
            </span>
          }
          title={row.title}
          tag={
            <>
              {isNew(row) && <Tag tone="accent">{t.isNew}</Tag>} <ResourceTags row={row} />
            </>
          }
          to={shelvesOf(slug).announcement(row.id)}
          meta={[
            words.origin(row),
            words.when(row.createdAt),
            row.comments > 0 ? t.comments(row.comments) : '',
          ]
            .filter((each) => each !== '')
            .join(' · ')}
        >
          {row.summary && (
            <p className="resource-summary">
              <bdi>{row.summary}</bdi>
            </p>
          )}
        </Row>
      ))}
    </Rows>
  )
}

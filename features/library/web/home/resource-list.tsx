import { useCommunity } from '#features/communities/web/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { Icon, Row, Rows } from '#platform/web/ui/index.ts'
import type { ResourceRow } from '../../contract.ts'
import { libraryMessages } from '../../messages/index.ts'
import { kindIcons } from '../kind-icons.ts'
import { shelvesOf } from '../places.ts'
import { ResourceTags } from '../resource-tags.tsx'
import { useRowWords } from '../row-words.ts'

interface ResourceListProps {
  label: string
  rows: readonly ResourceRow[]
  /** A fact of the list's own, instead of when it changed. */
  fact?: (row: ResourceRow) => string
}

/** Resources one below the other: what each is, whose, and what is special about it. */
export function ResourceList({ label, rows, fact }: ResourceListProps) {
  return (
    <Rows label={label}>
      {rows.map((row) => (
        <ResourceLine key={row.id} row={row} fact={fact?.(row)} />
      ))}
    </Rows>
  )
}

function ResourceLine({ row, fact }: { row: ResourceRow; fact: string | undefined }) {
  const t = useMessages(libraryMessages)
  const words = useRowWords()
  const { slug } = useCommunity()
  const facts = [t.kinds[row.kind], words.origin(row), fact ?? words.when(row.updatedAt)]
  return (
    <Row
      start={
        <span className="resource-icon">
          <Icon name={kindIcons[row.kind]} />
        </span>
      }
      title={row.title}
      tag={<ResourceTags row={row} />}
      to={shelvesOf(slug).resource(row.id)}
      meta={facts.filter((each) => each !== '').join(' · ')}
    >
      {row.summary && (
        <p className="resource-summary">
          <bdi>{row.summary}</bdi>
        </p>
      )}
    </Row>
  )
}

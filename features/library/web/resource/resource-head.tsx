import { thumbnailOf } from '#features/files/web/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { useReplica } from '#platform/web/replica/index.ts'
import { Icon } from '#platform/web/ui/index.ts'
import type { ResourceView } from '../../contract.ts'
import { libraryMessages } from '../../messages/index.ts'
import { kindIcons } from '../kind-icons.ts'
import { ResourceTags } from '../resource-tags.tsx'
import { useRowWords } from '../row-words.ts'
import { ResourceActions } from './resource-actions.tsx'

export interface ResourceProps {
  view: ResourceView
  /** Takes the answer to a change. */
  onChange: (view: ResourceView) => void
}

/** What a resource is, whose, and what can be done with it. */
export function ResourceHead({ view, onChange }: ResourceProps) {
  const t = useMessages(libraryMessages)
  const words = useRowWords()
  const { community } = useReplica()
  const { row, minutes } = view
  const facts = [
    t.kinds[row.kind],
    minutes ? t.minutes(minutes) : '',
    words.origin(row),
    t.changed(words.when(row.updatedAt)),
  ]
  return (
    <header className="resource-head">
      {row.cover && (
        <img
          className="resource-cover"
          src={thumbnailOf(community, row.cover.id, '1200')}
          alt={row.cover.description ?? ''}
          width={row.cover.width}
          height={row.cover.height}
        />
      )}
      <h1>
        <bdi>{row.title}</bdi>
      </h1>
      {row.summary && (
        <p className="resource-lead">
          <bdi>{row.summary}</bdi>
        </p>
      )}
      <p className="resource-tags">
        <ResourceTags row={row} />
      </p>
      <div className="resource-line">
        <p className="meta resource-facts">
          <Icon name={kindIcons[row.kind]} size="s" />
          {facts.filter((fact) => fact !== '').join(' · ')}
        </p>
        <ResourceActions view={view} onChange={onChange} />
      </div>
    </header>
  )
}

import { useMessages } from '#platform/web/i18n/index.ts'
import { Tag } from '#platform/web/ui/index.ts'
import type { ResourceRow } from '../contract.ts'
import { libraryMessages } from '../messages/index.ts'
import { useRowWords } from './row-words.ts'
import { dropOf } from './waiting.ts'

/** What is special about a resource: its state, for whom it is, whether it is early access. */
export function ResourceTags({ row }: { row: ResourceRow }) {
  const t = useMessages(libraryMessages)
  const words = useRowWords()
  const release = words.release(row)
  const drop = words.drop(row)
  const state = {
    suggested: t.suggested,
    returned: t.returned,
    archived: t.archived,
    published: undefined,
  }[row.status]
  return (
    <>
      {state && <Tag tone={row.status === 'archived' ? 'plain' : 'warn'}>{state}</Tag>}
      {drop && (
        <Tag tone={dropOf(row, words.now) ? 'accent' : 'plain'} icon="spark">
          {drop}
        </Tag>
      )}
      {release && (
        <Tag tone="accent" icon={row.audience.includes('public') ? 'globe' : 'lock'}>
          {release}
        </Tag>
      )}
    </>
  )
}

import { useMessages } from '#platform/web/i18n/index.ts'
import type { SearchOrder } from '../contract.ts'
import { searchMessages } from '../messages/index.ts'
import { parseQuery, type Type, writeQuery } from '../query/parse-query.ts'

interface KindTabsProps {
  text: string
  order: SearchOrder
  onChange: (text: string) => void
  onOrder: (order: SearchOrder) => void
}

const kinds = [
  ['all', undefined],
  ['messages', 'message'],
  ['forum', 'post'],
  ['solved', 'solved'],
  ['library', 'resource'],
  ['events', 'event'],
] as const satisfies readonly (readonly [string, Type | undefined])[]

/** What is looked for, all or one kind of it, and the order of what is found. */
export function KindTabs({ text, order, onChange, onOrder }: KindTabsProps) {
  const t = useMessages(searchMessages)
  const query = parseQuery(text)
  const asked = query.type.join()
  return (
    <div className="search-kinds">
      <fieldset className="search-choice" aria-label={t.kinds}>
        {kinds.map(([name, type]) => (
          <button
            type="button"
            key={name}
            aria-pressed={asked === (type ?? '')}
            onClick={() => onChange(writeQuery({ ...query, type: type ? [type] : [] }))}
          >
            {t[name]}
          </button>
        ))}
      </fieldset>
      <fieldset className="search-choice" aria-label={t.order}>
        {(['best', 'newest'] as const).map((each) => (
          <button
            type="button"
            key={each}
            aria-pressed={each === order}
            onClick={() => onOrder(each)}
          >
            {t[each]}
          </button>
        ))}
      </fieldset>
    </div>
  )
}

import { useMessages } from '#platform/web/i18n/index.ts'
import { Icon } from '#platform/web/ui/index.ts'
import type { SearchOrder } from '../contract.ts'
import { searchMessages } from '../messages/index.ts'
import { operators, parseQuery, type SearchQuery, writeQuery } from '../query/parse-query.ts'

interface FilterChipsProps {
  text: string
  order: SearchOrder
  onChange: (text: string) => void
  onOrder: (order: SearchOrder) => void
}

/** The filters of a query, each to be taken away, those one may add, and the order of what is found. */
export function FilterChips({ text, order, onChange, onOrder }: FilterChipsProps) {
  const t = useMessages(searchMessages)
  const query = parseQuery(text)
  const filters = filtersOf(query)
  const missing = operators.filter((name) => {
    const value = query[name]
    return value === undefined || value.length === 0
  })
  const begin = (name: string) => onChange(`${text.trimEnd()} ${name}:`.trimStart())
  return (
    <div className="search-filters">
      {filters.map(({ label, value, without }) => (
        <button
          type="button"
          key={`${label} ${value}`}
          className="search-chip"
          data-set
          aria-label={t.remove(`${t[label]} ${value}`)}
          onClick={() => onChange(writeQuery(without))}
        >
          <span>
            {t[label]} <b>{value}</b>
          </span>
          <Icon name="close" size="s" />
        </button>
      ))}
      {missing.slice(0, 4).map((name) => (
        <button
          type="button"
          key={name}
          className="search-chip"
          aria-label={t.addFilter(t[name])}
          onClick={() => begin(name)}
        >
          <Icon name="plus" size="s" />
          <span>{t[name]}</span>
        </button>
      ))}
      <fieldset className="search-order" aria-label={t.order}>
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

interface Filter {
  label: (typeof operators)[number]
  value: string
  /** The query without it. */
  without: SearchQuery
}

function filtersOf(query: SearchQuery): readonly Filter[] {
  const { from, has } = query
  return [
    ...from.map(
      (value): Filter => ({
        label: 'from',
        value,
        without: { ...query, from: others(from, value) },
      }),
    ),
    ...query.in.map(
      (value): Filter => ({
        label: 'in',
        value: `#${value}`,
        without: { ...query, in: others(query.in, value) },
      }),
    ),
    ...has.map(
      (value): Filter => ({ label: 'has', value, without: { ...query, has: others(has, value) } }),
    ),
    ...(['before', 'after', 'on'] as const).flatMap((label): Filter[] => {
      const value = query[label]
      return value === undefined
        ? []
        : [{ label, value, without: { ...query, [label]: undefined } }]
    }),
  ]
}

function others<Value>(values: readonly Value[], value: Value): Value[] {
  return values.filter((each) => each !== value)
}

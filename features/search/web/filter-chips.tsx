import { useMessages } from '#platform/web/i18n/index.ts'
import { Icon } from '#platform/web/ui/index.ts'
import { searchMessages } from '../messages/index.ts'
import { operators, parseQuery, type SearchQuery, writeQuery } from '../query/parse-query.ts'

interface FilterChipsProps {
  text: string
  onChange: (text: string) => void
}

/** The filters of a query, each to be taken away, and those one may add. */
export function FilterChips({ text, onChange }: FilterChipsProps) {
  const t = useMessages(searchMessages)
  const query = parseQuery(text)
  const filters = filtersOf(query)
  const missing = operators.filter((name) => {
    const value = query[name]
    // Kinds have their tabs.
    return name !== 'type' && (value === undefined || value.length === 0)
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
  const { from, type, has } = query
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
        value,
        without: { ...query, in: others(query.in, value) },
      }),
    ),
    ...type.map(
      (value): Filter => ({
        label: 'type',
        value,
        without: { ...query, type: others(type, value) },
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

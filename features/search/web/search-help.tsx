import './search-help.css'
import { useState } from 'react'
import { useMessages } from '#platform/web/i18n/index.ts'
import { Button, Icon } from '#platform/web/ui/index.ts'
import { searchMessages } from '../messages/index.ts'
import { operators } from '../query/parse-query.ts'
import { forgetSearches, recentSearches } from './recent.ts'

/** Before anything is looked for: what one looked for lately, and how to say it. */
export function SearchHelp({ text, onSearch }: { text: string; onSearch: (text: string) => void }) {
  const t = useMessages(searchMessages)
  const [recent, setRecent] = useState(recentSearches)
  const begin = (piece: string) => onSearch(`${text.trimEnd()} ${piece}`.trimStart())
  return (
    <div className="search-help">
      {recent.length > 0 && (
        <section aria-label={t.recent}>
          <div className="search-help-title">
            <h2>{t.recent}</h2>
            <Button
              kind="quiet"
              size="s"
              onClick={() => {
                forgetSearches()
                setRecent([])
              }}
            >
              {t.forget}
            </Button>
          </div>
          <ul>
            {recent.map((each) => (
              <li key={each}>
                <button type="button" onClick={() => onSearch(each)}>
                  <Icon name="clock" size="s" />
                  <bdi>{each}</bdi>
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <h2>{t.emptyTitle}</h2>
        <p>{t.emptyText}</p>
        <ul>
          {operators.map((name) => (
            <li key={name}>
              <button type="button" onClick={() => begin(`${name}:`)}>
                <code>{name}:</code>
                <small>{t.operatorHelp[name]}</small>
              </button>
            </li>
          ))}
          <li>
            <span>
              <code>"…"</code>
              <small>{t.exactHelp}</small>
            </span>
          </li>
          <li>
            <span>
              <code>-…</code>
              <small>{t.withoutHelp}</small>
            </span>
          </li>
        </ul>
      </section>
    </div>
  )
}

import './results.css'
import type { KeyboardEvent, RefObject } from 'react'
import { useMessages } from '#platform/web/i18n/index.ts'
import { Banner, Button, Empty, LinkButton, Skeleton } from '#platform/web/ui/index.ts'
import { searchMessages } from '../messages/index.ts'
import { keyOf } from './merge.ts'
import { searchTo } from './places.ts'
import { ResultRow } from './result-row.tsx'
import { SearchHelp } from './search-help.tsx'
import type { Scope } from './use-scope.ts'
import type { Searching } from './use-search.ts'

interface ResultsProps {
  list: RefObject<HTMLOListElement | null>
  scope: Scope
  text: string
  searching: Searching
  /** Somebody is at the list, by pointer or keyboard. */
  onTouch: () => void
  /** A result was followed. */
  onLeave: () => void
  onSearch: (text: string) => void
  /** Back to the field. */
  onBack: () => void
}

/** What was found, or why there is nothing. */
export function Results(props: ResultsProps) {
  const { list, scope, text, searching, onTouch, onLeave, onSearch, onBack } = props
  const t = useMessages(searchMessages)
  const { results, corrections, more, state } = searching
  if (state === 'empty') return <SearchHelp text={text} onSearch={onSearch} />

  function press(event: KeyboardEvent) {
    onTouch()
    const links = [...(list.current?.querySelectorAll('a') ?? [])]
    const at = links.findIndex((link) => link.matches(':focus'))
    if (event.key === 'ArrowDown') links[Math.min(at + 1, links.length - 1)]?.focus()
    else if (event.key === 'ArrowUp') at > 0 ? links[at - 1]?.focus() : onBack()
    else if (event.key === 'Home') links[0]?.focus()
    else if (event.key === 'End') links.at(-1)?.focus()
    else if (event.key === 'Escape') onBack()
    else return
    event.preventDefault()
  }

  return (
    <>
      {(state === 'offline' || state === 'failed') && (
        <Banner
          tone="warn"
          action={
            <Button size="s" onClick={searching.retry}>
              {t.tryAgain}
            </Button>
          }
        >
          {t[state]}
        </Banner>
      )}
      <p className="search-count meta" role="status">
        {state === 'typing' ? t.searching : t.count(results.length, more)}
      </p>
      {corrections.map(({ typed, meant }) => (
        <p key={typed} className="search-meant">
          {t.meant(typed, meant)}
        </p>
      ))}
      {results.length === 0 && state === 'typing' && <Skeleton shape="rows" count={4} />}
      {results.length === 0 && state !== 'typing' && <NothingFound scope={scope} text={text} />}
      <ol
        className="search-results"
        aria-label={t.results}
        ref={list}
        onKeyDown={press}
        onPointerMove={onTouch}
      >
        {results.map((result) => (
          <ResultRow key={keyOf(result)} {...{ result, scope, onLeave }} />
        ))}
      </ol>
      {more && (
        <div className="actions">
          <Button onClick={searching.loadMore}>{t.more}</Button>
        </div>
      )}
    </>
  )
}

function NothingFound({ scope, text }: { scope: Scope; text: string }) {
  const t = useMessages(searchMessages)
  return (
    <Empty
      icon="search"
      title={t.noneTitle}
      actions={scope.community && <LinkButton to={searchTo(undefined, text)}>{t.inAll}</LinkButton>}
    >
      {t.noneText}
    </Empty>
  )
}

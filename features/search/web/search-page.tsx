import './search.css'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useMessages, useReading } from '#platform/web/i18n/index.ts'
import { useGo, useQuery, useTitle } from '#platform/web/router/index.ts'
import { Page } from '#platform/web/ui/index.ts'
import type { SearchOrder } from '../contract.ts'
import { searchMessages } from '../messages/index.ts'
import { FilterChips } from './filter-chips.tsx'
import { KindTabs } from './kind-tabs.tsx'
import { searchTo } from './places.ts'
import { rememberSearch } from './recent.ts'
import { Results } from './results.tsx'
import { SearchBox } from './search-box.tsx'
import { useScope } from './use-scope.ts'
import { useSearch } from './use-search.ts'

/** Searches the community one is in. */
export function SearchHerePage({ params }: { params: { community: string } }) {
  return <SearchScreen key={params.community} community={params.community} />
}

/** Searches all of one's communities. */
export function SearchEverywherePage() {
  return <SearchScreen community={undefined} />
}

function SearchScreen({ community }: { community: string | undefined }) {
  const t = useMessages(searchMessages)
  const scope = useScope(community)
  const box = useRef<HTMLInputElement>(null)
  const list = useRef<HTMLOListElement>(null)
  const touched = useRef(false)
  const [text, setText] = useTyped(community)
  const [order, setOrder] = useState<SearchOrder>('best')
  const { zone } = useReading()
  const searching = useSearch(
    { query: text, order, community: scope.community?.id },
    { replicas: scope.replicas, zone, touched },
  )
  const label = scope.community ? t.searchIn(scope.community.name) : t.everywhere
  useTitle(t.search, scope.community?.name)
  useEffect(() => box.current?.focus(), [])

  const toResults = () => list.current?.querySelector('a')?.focus()
  return (
    <Page width="read">
      <h1 className="hidden-text">{label}</h1>
      <search className="search">
        <SearchBox
          {...{ box, scope, label, text }}
          onChange={setText}
          onEnter={() => {
            rememberSearch(text)
            toResults()
          }}
          onDown={toResults}
        />
        <FilterChips
          text={text}
          onChange={(next) => {
            setText(next)
            const input = box.current
            if (!input) return
            input.focus()
            requestAnimationFrame(() => input.setSelectionRange(next.length, next.length))
          }}
        />
        <KindTabs {...{ text, order }} onChange={setText} onOrder={setOrder} />
      </search>
      <Results
        {...{ list, scope, text, searching }}
        onTouch={() => {
          touched.current = true
        }}
        onLeave={() => rememberSearch(text)}
        onSearch={setText}
        onBack={() => box.current?.focus()}
      />
    </Page>
  )
}

/** What is typed, and in the address too, so that one comes back to it. */
function useTyped(community: string | undefined): [string, (text: string) => void] {
  const { q = '' } = useQuery()
  const go = useGo()
  const [text, setText] = useState(q)
  const own = useRef(q)
  useEffect(() => {
    // Somebody went back, or followed a link to another search.
    if (q !== own.current) setText(q)
    own.current = q
  }, [q])
  const change = useCallback(
    (next: string) => {
      setText(next)
      own.current = next
      go(searchTo(community, next), { replace: true })
    },
    [go, community],
  )
  return [text, change]
}

import { type RefObject, useEffect, useMemo, useRef, useState } from 'react'
import { ApiProblem, Unreachable } from '#platform/web/api/index.ts'
import type { Replica } from '#platform/web/replica/index.ts'
import type { SearchOrder, SearchPage, SearchResult } from '../contract.ts'
import { asksNothing, parseQuery } from '../query/parse-query.ts'
import { api } from './api.ts'
import { searchHeld } from './held/search-held.ts'
import { keyOf, merged } from './merge.ts'

/** So long after the last key the server is asked. */
const pause = 160

export interface Searching {
  results: readonly SearchResult[]
  corrections: SearchPage['corrections']
  /** Whether there are more than these; `loadMore` fetches them. */
  more: boolean
  loadMore: () => void
  /** `typing`: the server has not answered yet; what is shown is what this browser has. */
  state: 'empty' | 'typing' | 'done' | 'offline' | 'failed'
  retry: () => void
}

interface Asked {
  query: string
  order: SearchOrder
  /** The community; all of mine without one. */
  community: string | undefined
}

interface Answer extends Asked {
  page?: SearchPage
  error?: 'offline' | 'failed'
}

/** Searches while somebody types: what this browser has at once, and what the server finds a moment later. */
export function useSearch(
  asked: Asked,
  {
    replicas,
    zone,
    touched,
  }: { replicas: readonly Replica[]; zone: string; touched: RefObject<boolean> },
): Searching {
  const { query, order, community } = asked
  const [answer, setAnswer] = useState<Answer>()
  const [tries, setTries] = useState(0)
  const nothing = asksNothing(parseQuery(query))
  const held = useMemo(() => searchHeld(replicas, query, zone), [replicas, query, zone])
  const still = useRef(false)

  // biome-ignore lint/correctness/useExhaustiveDependencies: another try asks the same again
  useEffect(() => {
    touched.current = false
    if (nothing) return
    const leaving = new AbortController()
    const timer = setTimeout(async () => {
      const next = await ask({ query, order, community })
      if (leaving.signal.aborted) return
      still.current = touched.current
      setAnswer(next)
    }, pause)
    return () => {
      leaving.abort()
      clearTimeout(timer)
    }
  }, [query, order, community, nothing, tries])

  async function loadMore() {
    const after = answer?.page?.next
    if (!after || !answer?.page) return
    const { page: before } = answer
    const next = await ask({ query, order, community }, after)
    if (!next.page) return setAnswer({ ...answer, ...next, page: { ...before, next: null } })
    const known = new Set(before.results.map(keyOf))
    const fresh = next.page.results.filter((result) => !known.has(keyOf(result)))
    setAnswer({
      ...next,
      page: { ...before, next: next.page.next, results: [...before.results, ...fresh] },
    })
  }

  const current = answer && isFor(answer, asked) ? answer : undefined
  const page = current?.page
  return {
    results: nothing ? [] : page ? merged(held, page.results, { still: still.current }) : held,
    corrections: page?.corrections ?? [],
    more: page?.next != null,
    loadMore: () => void loadMore(),
    state: nothing ? 'empty' : current ? (current.error ?? 'done') : 'typing',
    retry: () => setTries((before) => before + 1),
  }
}

function isFor(answer: Answer, { query, order, community }: Asked): boolean {
  return answer.query === query && answer.order === order && answer.community === community
}

async function ask(asked: Asked, after?: string): Promise<Answer> {
  const { query: q, order, community } = asked
  const typing = /\S$/.test(q) ? 'true' : 'false'
  const query = { q: q.slice(0, 500), order, typing, ...(after ? { after } : {}) } as const
  try {
    const page = community
      ? await api.get('/communities/{community}/search', { params: { community }, query })
      : await api.get('/search', { query })
    return { ...asked, page }
  } catch (error) {
    if (error instanceof Unreachable) return { ...asked, error: 'offline' }
    if (error instanceof ApiProblem) return { ...asked, error: 'failed' }
    throw error
  }
}

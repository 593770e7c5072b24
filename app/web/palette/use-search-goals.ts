import { useParams } from '@tanstack/react-router'
import { useDeferredValue, useMemo } from 'react'
import { communitySlice, membersById, useMemberships } from '#features/communities/web/index.ts'
import type { SearchResult } from '#features/search/contract.ts'
import { searchMessages } from '#features/search/messages/index.ts'
import { resultTo, searchTo } from '#features/search/web/index.ts'
import { searchHeld } from '#features/search/web/late.ts'
import { useMessages, useReading } from '#platform/web/i18n/index.ts'
import { useDesk } from '#platform/web/replica/index.ts'
import { useGo } from '#platform/web/router/index.ts'
import { useStore } from '#platform/web/store/index.ts'
import type { Goal } from './find.ts'

/** What was said and what is kept, as far as this browser has it, and the way to look for the rest. */
export function useSearchGoals(typed: string): readonly Goal[] {
  const t = useMessages(searchMessages)
  const go = useGo()
  const { zone } = useReading()
  const memberships = useMemberships()
  const replicas = useStore(useDesk().replicas)
  const { community } = useParams({ strict: false }) as { community?: string }
  const wanted = useDeferredValue(typed.trim())
  const found = useMemo(
    () => (wanted.length < 2 ? [] : searchHeld([...replicas.values()], wanted, zone, 4)),
    [replicas, wanted, zone],
  )
  if (typed.trim() === '') return []
  const search: Goal = {
    key: 'search',
    kind: 'search',
    icon: 'search',
    label: t.searchFor(typed.trim()),
    run: () => go(searchTo(community, typed.trim())),
  }
  const goalOf = (result: SearchResult): Goal => {
    const slug = memberships.find(({ id }) => id === result.community)?.slug ?? result.community
    const state = replicas.get(result.community)?.read(communitySlice)
    const author = state && result.author ? membersById(state).get(result.author) : undefined
    const label = (result.title ?? result.excerpt).map(({ text }) => text).join('')
    const run = () => go(resultTo(slug, result))
    const goal = { key: result.id, label, note: author?.name, run }
    if (!result.title) return { ...goal, kind: 'message', person: author }
    if (result.kind === 'event') return { ...goal, kind: 'event', icon: 'calendar' }
    const isResource = result.kind === 'resource' || result.kind === 'comment'
    return {
      ...goal,
      kind: isResource ? 'resource' : 'topic',
      icon: isResource ? 'library' : 'forum',
    }
  }
  return [search, ...found.map(goalOf)]
}

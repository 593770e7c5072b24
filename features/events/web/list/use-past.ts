import { useCallback, useEffect, useState } from 'react'
import type { Id } from '#lib/ids.ts'
import { instantAt, wallFrom } from '#lib/wall-time.ts'
import { useLoaded } from '#platform/web/calls/index.ts'
import { useReading } from '#platform/web/i18n/index.ts'
import { useReplica } from '#platform/web/replica/index.ts'
import type { EventRow, PastEvents } from '../../contract.ts'
import { api } from '../api.ts'
import { monthAfter } from '../dates/months.ts'

interface Past {
  events: readonly EventRow[]
  state: 'asking' | 'failed' | 'more' | 'all'
}

/** What is over, page by page. */
export function usePast() {
  const { community } = useReplica()
  const [past, setPast] = useState<Past>({ events: [], state: 'asking' })
  const showOlder = useCallback(
    async (events: readonly EventRow[]) => {
      setPast({ events, state: 'asking' })
      try {
        const page = await pageOf(community, events.at(-1)?.occurrences.at(-1)?.endsAt)
        setPast({ events: [...events, ...page.events], state: page.more ? 'more' : 'all' })
      } catch {
        setPast({ events, state: 'failed' })
      }
    },
    [community],
  )
  useEffect(() => void showOlder([]), [showOlder])
  return { ...past, showOlder: () => void showOlder(past.events) }
}

/** What was over in a month, where the month has begun. Nothing while it is on its way, or cannot be had. */
export function usePastIn(month: string | undefined): readonly EventRow[] {
  const { community } = useReplica()
  const { zone } = useReading()
  const load = useCallback(
    async () =>
      month ? pastIn(community, startOf(zone, month), startOf(zone, monthAfter(month))) : [],
    [community, zone, month],
  )
  return useLoaded(load).value ?? []
}

async function pastIn(community: Id, from: string, to: string): Promise<EventRow[]> {
  if (from > new Date().toISOString()) return []
  const found: EventRow[] = []
  let before = to
  for (;;) {
    const page = await pageOf(community, before)
    found.push(...page.events)
    before = page.events.at(-1)?.occurrences.at(-1)?.endsAt ?? from
    if (!page.more || before <= from) return found
  }
}

function pageOf(community: Id, before: string | undefined): Promise<PastEvents> {
  const query = before ? { before } : {}
  return api.get('/communities/{community}/events/past', { params: { community }, query })
}

function startOf(zone: string, month: string): string {
  const wall = wallFrom(`${month}-01T00:00`)
  return wall ? instantAt(zone, wall) : ''
}

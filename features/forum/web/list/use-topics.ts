import { useState } from 'react'
import { useCommunityId } from '#features/communities/web/index.ts'
import { useSlice } from '#platform/web/replica/index.ts'
import type { TopicKind, TopicView } from '../../contract.ts'
import { topicsHeld } from '../../limits.ts'
import { api } from '../api.ts'
import { useIsUnread } from '../own/use-own.ts'
import { forumSlice } from '../replica.ts'

/** Which topics one wants to see. */
export interface Filter {
  category?: string | undefined
  kind?: TopicKind | undefined
  tag?: string | undefined
  unanswered?: boolean | undefined
  /** Only those with something new. */
  fresh?: boolean | undefined
  /** The queue of questions without an accepted answer instead. */
  waiting?: boolean | undefined
}

type Older = { state: 'idle' | 'asking' | 'failed' | 'all'; topics: readonly TopicView[] }

/** The topics that fit, pinned ones first, then the last active; older ones than the replica holds are asked for. */
export function useTopics(filter: Filter) {
  const community = useCommunityId()
  const held = useSlice(forumSlice, ({ topics }) => topics)
  const more = useSlice(forumSlice, (state) => state.more)
  const [older, setOlder] = useState<Older>({ state: 'idle', topics: [] })
  const known = new Set(held.map(({ id }) => id))
  const all = [...held, ...older.topics.filter(({ id }) => !known.has(id))]
  const isNew = useIsUnread()
  const fitting = all.filter((topic) => fits(topic, filter) && (!filter.fresh || isNew(topic)))

  async function showOlder() {
    const last = older.topics.at(-1) ?? held[Math.min(held.length, topicsHeld) - 1]
    if (!last) return
    setOlder({ ...older, state: 'asking' })
    const { unanswered, fresh: _, ...asked } = filter
    const query = {
      ...Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined)),
      ...(unanswered && { unanswered: 'true' }),
      before: `${last.lastAt}_${last.id}`,
    }
    try {
      const page = await api.get('/communities/{community}/topics', {
        params: { community },
        query,
      })
      const topics = [...older.topics, ...page.topics]
      setOlder({ state: page.more ? 'idle' : 'all', topics })
    } catch {
      setOlder({ ...older, state: 'failed' })
    }
  }

  return {
    pinned: fitting.filter(({ pinned }) => pinned),
    others: fitting.filter(({ pinned }) => !pinned),
    // What is new is among the last that were active.
    older: more && !filter.fresh ? older.state : 'all',
    showOlder,
  }
}

function fits(topic: TopicView, { category, kind, tag, unanswered }: Filter): boolean {
  if (category !== undefined && topic.categoryId !== category) return false
  if (kind !== undefined && topic.kind !== kind) return false
  if (tag !== undefined && !topic.tags.includes(tag)) return false
  return !unanswered || topic.replies === 0
}

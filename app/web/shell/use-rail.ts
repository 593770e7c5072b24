import { useEffect, useMemo, useSyncExternalStore } from 'react'
import { callsIn, chatSlice, unreadIn } from '#features/chat/web/index.ts'
import { communitySlice, useMemberships } from '#features/communities/web/index.ts'
import { librarySlice } from '#features/library/web/index.ts'
import { type Replica, useDesk } from '#platform/web/replica/index.ts'
import { useStore } from '#platform/web/store/index.ts'
import { countInTitle } from '#platform/web/title/index.ts'
import type { RailCommunity } from '../frame/rail.tsx'
import { announcedIn } from './elsewhere.ts'

/** My communities as the rail shows them; what waits in all of them also stands in the title. */
export function useRail(): readonly RailCommunity[] {
  const memberships = useMemberships()
  const replicas = useStore(useDesk().replicas)
  const news = useNews(replicas)
  const rail = useMemo(() => {
    const waiting = new Map(news.split(' ').map((each) => [each.slice(0, 36), each.split(':')]))
    return memberships.map(({ id, slug, name, hue }) => {
      const [, unread = '0', calls = '0'] = waiting.get(id) ?? []
      return { id, name, hue, to: `/c/${slug}`, calls: Number(calls), news: Number(unread) > 0 }
    })
  }, [memberships, news])

  const unread = news.split(' ').reduce((sum, each) => sum + Number(each.split(':')[1] ?? 0), 0)
  useEffect(() => countInTitle(unread), [unread])
  return rail
}

/** What waits in each community, as one text that only changes when a number does: `<id>:<unread>:<calls> ...`. */
function useNews(replicas: ReadonlyMap<string, Replica>): string {
  const watch = useMemo(
    () => (changed: () => void) => {
      const stops = [...replicas.values()].map((replica) => replica.state.watch(changed))
      return () => {
        for (const stop of stops) stop()
      }
    },
    [replicas],
  )
  return useSyncExternalStore(watch, () => [...replicas.values()].map(newsOf).join(' '))
}

const counted = new WeakMap<object, { library: unknown; text: string }>()

function newsOf(replica: Replica): string {
  const chat = replica.read(chatSlice)
  const member = replica.read(communitySlice)?.me.member ?? ''
  const library = replica.read(librarySlice)
  if (!chat) return `${replica.community}:0:0`
  const known = counted.get(chat)
  if (known && known.library === library) return known.text
  const unread = unreadIn(chat) + announcedIn(replica).length
  const text = `${replica.community}:${unread}:${callsIn(chat, member)}`
  counted.set(chat, { library, text })
  return text
}

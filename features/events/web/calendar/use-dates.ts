import { useMemo, useSyncExternalStore } from 'react'
import { communitySlice, useMemberships } from '#features/communities/web/index.ts'
import { type Replica, useDesk } from '#platform/web/replica/index.ts'
import { useStore } from '#platform/web/store/index.ts'
import { type Listed, listedOf } from '../listed.ts'
import { eventsSlice } from '../replica.ts'
import { isMine } from '../waiting.ts'

/** A date in a calendar across communities. */
export interface CalendarDate extends Listed {
  /** It is the reader's own: they host it, come, or may. */
  isMine: boolean
}

/** The dates of all communities that the reader is in, by time, as this browser holds them. */
export function useDates(): CalendarDate[] {
  const memberships = useMemberships()
  const replicas = useStore(useDesk().replicas)
  const watch = useMemo(
    () => (changed: () => void) => {
      const stops = [...replicas.values()].map((replica) => replica.state.watch(changed))
      return () => {
        for (const stop of stops) stop()
      }
    },
    [replicas],
  )
  const read = useMemo(() => keptLast(replicas), [replicas])
  const held = useSyncExternalStore(watch, read)
  return useMemo(
    () =>
      memberships
        .flatMap(({ id, slug, name, hue }) => {
          const replica = held.find(({ community }) => community === id)
          const state = replica?.read(eventsSlice)
          const me = replica?.read(communitySlice)?.me.member ?? ''
          if (!state) return []
          return listedOf(state, slug, { name, hue }).map((date) => ({
            ...date,
            isMine: isMine(date.event, date.rsvp, me),
          }))
        })
        .sort((a, b) => (a.occurrence.startsAt < b.occurrence.startsAt ? -1 : 1)),
    [memberships, held],
  )
}

/** The replicas, in a new list as soon as what one of them holds of events is another. */
function keptLast(replicas: ReadonlyMap<string, Replica>): () => Replica[] {
  let last: { states: unknown[]; list: Replica[] } | undefined
  return () => {
    const list = [...replicas.values()]
    const states = list.map((replica) => replica.read(eventsSlice))
    const isSame =
      last?.states.length === states.length &&
      states.every((state, nth) => state === last?.states[nth])
    if (!last || !isSame) last = { states, list }
    return last.list
  }
}

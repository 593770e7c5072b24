import { useCallback, useEffect } from 'react'
import type { Id } from '#lib/ids.ts'
import { type Loaded, useLoaded } from '#platform/web/calls/index.ts'
import { useReplica, useSlice } from '#platform/web/replica/index.ts'
import type { EventRow, EventView } from '../contract.ts'
import { api } from './api.ts'
import { eventsSlice, withRow } from './replica.ts'

export interface ShownEvent extends Loaded<EventView> {
  /** The event as the replica has it, which is there before the rest. */
  row: EventRow | undefined
  /** Which version of it was loaded; the row may be a newer one. */
  version: number | undefined
  /** Takes the answer to a change of one's own. */
  take: (view: EventView) => void
}

/** An event with what it says, asked for anew when the log says that it changed, or that the reader got a seat. */
export function useEvent(eventId: Id): ShownEvent {
  const replica = useReplica()
  const { community } = replica
  const row = useSlice(eventsSlice, ({ events }) => events.find(({ id }) => id === eventId))
  const pools = useSlice(eventsSlice, (state) => state.pools)
  const mine = useSlice(eventsSlice, (state) => state.mine)
  const load = useCallback(
    () => api.get('/communities/{community}/events/{eventId}', { params: { community, eventId } }),
    [community, eventId],
  )
  const loaded = useLoaded(load)
  const { value, set, reload } = loaded
  const seats = mine.filter((rsvp) => rsvp.eventId === eventId && rsvp.status === 'going').length
  const held = row && `${keyOf(row)} ${seats}`
  const had = value && `${keyOf(value.row)} ${value.mine.filter(isGoing).length}`
  // Once for each change: a row that differs for another reason must not be asked for again and again.
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was loaded is compared, not followed
  useEffect(() => {
    if (held && had && held !== had) void reload()
  }, [held, reload])

  const take = useCallback(
    (view: EventView) => {
      set(view)
      replica.update(eventsSlice, (state) => withRow(state, view.row))
    },
    [set, replica],
  )
  const live = row && {
    row,
    pools: pools.filter((pool) => pool.eventId === eventId),
    mine: mine.filter((rsvp) => rsvp.eventId === eventId),
  }
  const version = value?.row.version
  return { ...loaded, value: value && { ...value, ...live }, row, version, take }
}

function isGoing({ status }: EventView['mine'][number]): boolean {
  return status === 'going'
}

/** What changes when an event does. */
function keyOf({ version, status, updatedAt, audience, next, occurrences }: EventRow): string {
  return JSON.stringify([version, status, updatedAt, audience, next?.from, occurrences])
}

import { day, instantFrom, millisecondsOf, now } from '#lib/time.ts'
import type { LogEntry } from '#platform/server/live/protocol.ts'
import { slice } from '#platform/web/replica/index.ts'
import type { EventRow, EventsEntries, EventsSnapshot, PoolView, RsvpView } from '../contract.ts'
import { afterDays } from '../limits.ts'

/** Events in the browser: those to come and those just over, how full they are, and what I said. */
export const eventsSlice = slice<EventsSnapshot>({
  name: 'events',
  version: 2,
  apply: applyEvents,
})

/** The entry with its data typed by its kind. */
type Known = {
  [Kind in keyof EventsEntries]: { kind: Kind; data: EventsEntries[Kind] }
}[keyof EventsEntries]

/** What a replica holds of events after an entry: the same as a snapshot taken then. */
export function applyEvents(state: EventsSnapshot, entry: LogEntry): EventsSnapshot {
  const { kind, data } = entry as LogEntry & Known
  switch (kind) {
    case 'events.event-changed':
      return data.event ? withEvent(state, data.event, data.pools, entry.at) : state
    case 'events.event-withdrawn':
      return withdrawn(state, data.id)
    case 'events.seats-changed':
      return holds(state, data.pool.eventId) ? withPool(state, data.pool) : state
    case 'events.rsvp-changed':
      return withMine(state, data.rsvp)
    default:
      return state
  }
}

function withEvent(
  state: EventsSnapshot,
  event: EventRow,
  pools: readonly PoolView[],
  at: string,
): EventsSnapshot {
  if (isLongOver(event, at)) return without(state, event.id)
  // A date may come from another event, with all that was said about it.
  const dates = new Set(event.occurrences.map(({ id }) => id))
  const others = state.events.filter(({ id }) => id !== event.id)
  const otherPools = state.pools.filter(
    ({ eventId, pool }) => eventId !== event.id && !dates.has(pool),
  )
  return {
    events: inOrder([...others, event], ({ id }) => id),
    pools: inOrder([...otherPools, ...pools], ({ pool }) => pool),
    mine: state.mine.map((rsvp) =>
      dates.has(rsvp.pool) && rsvp.eventId !== event.id ? { ...rsvp, eventId: event.id } : rsvp,
    ),
  }
}

/** The state with an event as the answer to a change has it. */
export function withRow(state: EventsSnapshot, event: EventRow): EventsSnapshot {
  const pools = state.pools.filter(({ eventId }) => eventId === event.id)
  return withEvent(state, event, pools, now())
}

/** As a snapshot leaves out what ended long before it. */
function isLongOver({ occurrences }: EventRow, at: string): boolean {
  const last = occurrences.at(-1)
  if (!last) return true
  const age = millisecondsOf(instantFrom(at)) - millisecondsOf(instantFrom(last.endsAt))
  return age >= afterDays * day
}

/** What its member said stays for when they see it again. */
function withdrawn(state: EventsSnapshot, event: string): EventsSnapshot {
  return {
    ...state,
    events: state.events.filter(({ id }) => id !== event),
    pools: state.pools.filter(({ eventId }) => eventId !== event),
  }
}

function without(state: EventsSnapshot, event: string): EventsSnapshot {
  const mine = state.mine.filter(({ eventId }) => eventId !== event)
  return { ...withdrawn(state, event), mine }
}

function withPool(state: EventsSnapshot, pool: PoolView): EventsSnapshot {
  const others = state.pools.filter((each) => each.pool !== pool.pool)
  return { ...state, pools: inOrder([...others, pool], (each) => each.pool) }
}

/** The state once a member said something about an event. */
export function withMine(state: EventsSnapshot, rsvp: RsvpView): EventsSnapshot {
  const others = state.mine.filter(({ pool }) => pool !== rsvp.pool)
  return { ...state, mine: inOrder([...others, rsvp], ({ pool }) => pool) }
}

function holds(state: EventsSnapshot, event: string): boolean {
  return state.events.some(({ id }) => id === event)
}

function inOrder<Item>(items: Item[], keyOf: (item: Item) => string): Item[] {
  return items.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
}

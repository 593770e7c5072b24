import type { EventsSnapshot, PoolView, RsvpView } from '../contract.ts'
import { datesOf, type EventDate, isSeries, poolOf } from './dates/dates.ts'
import { eventTo } from './places.ts'

/** A date with what lists say of it. */
export interface Listed extends EventDate {
  to: string
  /** Null where it is not known how full it is. */
  pool: PoolView | undefined | null
  rsvp: RsvpView | undefined
  /** Whose it is, where a list is of several communities. */
  community?: { name: string; hue: number } | undefined
  /** Its page is none of this app: that for who is no member. */
  isOutside?: boolean
  /** Later dates of the series are left out of the list. */
  hasMore?: boolean
}

/** The dates of a community's events, by time. */
export function listedOf(
  { events, pools, mine }: EventsSnapshot,
  slug: string,
  community?: Listed['community'],
): Listed[] {
  const poolsById = new Map(pools.map((pool) => [pool.pool, pool]))
  const rsvps = new Map(mine.map((rsvp) => [rsvp.pool, rsvp]))
  return datesOf(events).map((date) => {
    const pool = poolOf(date)
    return {
      ...date,
      to: eventTo(slug, date.event.id, dateNamed(date)),
      pool: poolsById.get(pool),
      rsvp: rsvps.get(pool),
      community,
    }
  })
}

/** Only a series has dates to be told apart. */
function dateNamed({ event, occurrence }: EventDate): string | undefined {
  return isSeries(event) ? occurrence.id : undefined
}

import type { Id } from '#lib/ids.ts'
import type { TicketType } from '../../contract.ts'
import type { PublicEvent } from './public-event.ts'

/** How full a pool is; `seats` and `free` are null where there is room for everybody. */
export interface Fullness {
  seats: number | null
  taken: number
  free: number | null
}

/** How full one ticket type of a pool is. */
export function fullnessOf(
  event: Pick<PublicEvent, 'counts'>,
  pool: Id,
  ticket: TicketType,
): Fullness {
  const count = event.counts.get(pool)?.find(({ ticketId }) => ticketId === ticket.id)
  const taken = (count?.going ?? 0) + (count?.held ?? 0)
  const { seats } = ticket
  return { seats, taken, free: seats === null ? null : Math.max(0, seats - taken) }
}

/** How full a pool is with all its ticket types. */
export function fullnessOfAll(event: Pick<PublicEvent, 'counts' | 'tickets'>, pool: Id): Fullness {
  const all = event.tickets.map((ticket) => fullnessOf(event, pool, ticket))
  const sum = (part: (one: Fullness) => number | null) =>
    all.reduce<number | null>((so, one) => {
      const more = part(one)
      return so === null || more === null ? null : so + more
    }, 0)
  return {
    seats: sum(({ seats }) => seats),
    taken: sum(({ taken }) => taken) ?? 0,
    free: sum(({ free }) => free),
  }
}

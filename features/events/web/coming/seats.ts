import type { EventRow, PoolView, TicketType } from '../../contract.ts'

/** How full something is, in seats; null where there is room for all. */
export interface Fullness {
  seats: number | null
  /** Of those who come. */
  going: number
  /** Which nobody has and which are held for nobody. */
  free: number | null
  /** People in line. */
  waiting: number
}

/** How full a ticket type is. A pool that nobody spoke of yet is empty. */
export function fullnessOf({ id, seats }: TicketType, pool: PoolView | undefined): Fullness {
  const count = pool?.tickets.find(({ ticketId }) => ticketId === id)
  const { going = 0, held = 0, waiting = 0 } = count ?? {}
  return { seats, going, free: seats === null ? null : Math.max(0, seats - going - held), waiting }
}

/** How full all ticket types are together; there is room for all if one of them has it. */
export function fullnessOfAll(
  { tickets }: Pick<EventRow, 'tickets'>,
  pool: PoolView | undefined,
): Fullness {
  return tickets
    .map((ticket) => fullnessOf(ticket, pool))
    .reduce((all, one) => ({
      seats: sum(all.seats, one.seats),
      going: all.going + one.going,
      free: sum(all.free, one.free),
      waiting: all.waiting + one.waiting,
    }))
}

function sum(a: number | null, b: number | null): number | null {
  return a === null || b === null ? null : a + b
}

import type { Id } from '#lib/ids.ts'
import { Conflict, NotFound, Refusal } from '#platform/server/errors/errors.ts'
import type { DecideRsvp } from '../../../contract.ts'
import { whyNotNow } from './answer.ts'
import { freeOf, type Pool, partyOf, type Standing, seatsOf, ticketOf } from './pool.ts'
import { away, offered } from './settle.ts'

/** What becomes of somebody by a host's decision. Deciding the same again changes nothing. */
export function decided<Row extends Standing>(
  pool: Pool<Row>,
  standing: Row,
  decision: DecideRsvp['decision'],
): Row | Refusal {
  if (pool.rules.endsAt <= pool.now) return new Conflict('rsvp.over')
  if (standing.status === 'no' || standing.status === 'maybe') return new Conflict('rsvp.not-asked')
  if (decision === 'approve') return seatedByHost(pool, standing, standing)
  if (decision === 'offer') return offeredByHost(pool, standing)
  if (decision === 'refuse' && standing.status === 'going') return new Conflict('rsvp.has-seat')
  return standing.status === 'refused' ? standing : { ...standing, ...away, status: 'refused' }
}

/** Somebody whom a host puts on the list, beyond the seats there are if the host says so and is named for it. */
export function added<Row extends Standing>(
  pool: Pool<Row>,
  earlier: Row | undefined,
  wanted: Row,
  beyondSeats: Id | null,
): Row | Refusal {
  if (pool.rules.state === 'unpublished') return new Conflict('rsvp.unpublished')
  if (pool.rules.state === 'cancelled') return new Conflict('rsvp.event-cancelled')
  if (pool.rules.endsAt <= pool.now) return new Conflict('rsvp.over')
  const seat = seatedByHost(pool, earlier, wanted)
  if (!beyondSeats || !isFull(seat)) return seat
  return { ...wanted, ...away, status: 'going', beyondSeatsBy: beyondSeats }
}

function isFull(outcome: Standing | Refusal): boolean {
  return outcome instanceof Refusal && outcome.code === 'rsvp.no-seat'
}

/** A seat for sure: hosts neither wait in line nor for an approval. */
function seatedByHost<Row extends Standing>(
  pool: Pool<Row>,
  earlier: Row | undefined,
  wanted: Row,
): Row | Refusal {
  const ticket = ticketOf(pool, wanted.ticket)
  if (!ticket) return new NotFound('ticket')
  const has = seatsOf(earlier, ticket.id)
  if (partyOf(wanted) > has + freeOf(ticket))
    return new Conflict('rsvp.no-seat', { free: has + freeOf(ticket) })
  const beyondSeatsBy = has > 0 && earlier ? earlier.beyondSeatsBy : null
  return { ...wanted, ...away, status: 'going', beyondSeatsBy }
}

/** Offers a free seat to whom a host chose, in line or not. */
function offeredByHost<Row extends Standing>(pool: Pool<Row>, standing: Row): Row | Refusal {
  const refusal = whyNotNow(pool)
  if (refusal) return refusal
  if (standing.status === 'offered') return standing
  if (standing.status === 'going' || standing.status === 'requested')
    return new Conflict('rsvp.has-seat')
  const ticket = ticketOf(pool, standing.ticket)
  if (!ticket) return new NotFound('ticket')
  if (partyOf(standing) > freeOf(ticket))
    return new Conflict('rsvp.no-seat', { free: freeOf(ticket) })
  return offered(pool, { ...standing, place: standing.place ?? pool.lastPlace + 1 })
}

import { Conflict, Forbidden, NotFound, Refusal } from '#platform/server/errors/errors.ts'
import type { Rsvp } from '../../../contract.ts'
import {
  freeOf,
  isOpen,
  type Pool,
  partyOf,
  type Standing,
  seatsOf,
  type TicketSeats,
  ticketOf,
} from './pool.ts'
import { away } from './settle.ts'

/** What somebody stands like who says yes, maybe or no: `wanted` is all they say, `earlier` what they had said. */
export function answered<Row extends Standing>(
  pool: Pool<Row>,
  earlier: Row | undefined,
  wanted: Row,
  answer: Rsvp['answer'],
): Row | Refusal {
  if (answer === 'no') return cancelled(pool, earlier, wanted)
  const refusal = whyNotNow(pool) ?? whyNot(pool, earlier, wanted)
  if (refusal) return answer === 'yes' && isAside(earlier, wanted, refusal) ? wanted : refusal
  return answer === 'yes' ? coming(pool, earlier, wanted) : { ...wanted, ...away, status: 'maybe' }
}

/** Who sees one's name, and whatever else takes no seat, may be said anew when signing up has closed. */
function isAside<Row extends Standing>(
  earlier: Row | undefined,
  { ticket, guests }: Row,
  { code }: Refusal,
): boolean {
  if (!earlier || code !== 'rsvp.closed') return false
  const stands = ['going', 'requested', 'waiting'].includes(earlier.status)
  return stands && earlier.ticket === ticket && earlier.guests === guests
}

/** Why nobody signs up now. */
export function whyNotNow(pool: Pool): Refusal | undefined {
  const { now, rules } = pool
  if (isOpen(pool)) return undefined
  if (rules.state === 'unpublished') return new Conflict('rsvp.unpublished')
  if (rules.state === 'cancelled') return new Conflict('rsvp.event-cancelled')
  if (rules.endsAt <= now) return new Conflict('rsvp.over')
  return new Conflict(rules.closesAt <= now ? 'rsvp.closed' : 'rsvp.not-yet')
}

function whyNot(pool: Pool, earlier: Standing | undefined, wanted: Standing): Refusal | undefined {
  if (earlier?.status === 'refused') return new Forbidden('rsvp.refused')
  if (!ticketOf(pool, wanted.ticket)) return new NotFound('ticket')
  const most = pool.rules.guests
  if (wanted.guests > most && wanted.guests > (earlier?.guests ?? 0))
    return new Refusal(422, most > 0 ? 'rsvp.too-many-guests' : 'rsvp.no-guests', { most })
  return undefined
}

/** One may always say no until it is over, also to what is closed. */
function cancelled<Row extends Standing>(
  { now, rules }: Pool,
  earlier: Row | undefined,
  wanted: Row,
): Row | Refusal {
  if (rules.endsAt <= now) return new Conflict('rsvp.over')
  if (earlier?.status === 'refused') return earlier
  return { ...wanted, ...away, status: 'no', guests: 0 }
}

/** A seat, one that is held until a host decides, or a place in the line. Whoever has a seat never loses it by asking for more. */
function coming<Row extends Standing>(
  pool: Pool<Row>,
  earlier: Row | undefined,
  wanted: Row,
): Row | Refusal {
  const ticket = ticketOf(pool, wanted.ticket)
  if (!ticket) return new NotFound('ticket')
  const has = seatsOf(earlier, ticket.id)
  const free = openTo(pool, ticket)
  if (earlier?.status === 'going' && has === 0 && ticket.approval)
    return new Conflict('rsvp.approval-first')
  if (partyOf(wanted) <= has + free) {
    const beyondSeatsBy = has > 0 && earlier ? earlier.beyondSeatsBy : null
    return { ...wanted, ...away, status: seated(ticket, earlier), beyondSeatsBy }
  }
  if (earlier && seatsOf(earlier, earlier.ticket) > 0)
    return new Conflict('rsvp.full', { free: has + free })
  if (ticket.seats !== null && partyOf(wanted) > Math.max(1, ticket.seats))
    return new Conflict('rsvp.party-too-large', { seats: ticket.seats })
  const keepsPlace = earlier?.status === 'waiting' && earlier.ticket === ticket.id
  const place = keepsPlace ? earlier.place : pool.lastPlace + 1
  return { ...wanted, ...away, status: 'waiting', place }
}

/** Whether a seat that somebody takes is theirs, or held until a host has decided. */
export function seated(
  { id, approval }: TicketSeats,
  earlier: Standing | undefined,
): 'going' | 'requested' {
  const had = earlier?.status === 'going' && earlier.ticket === id
  return approval && !had ? 'requested' : 'going'
}

/** Where hosts offer seats by hand, those in line come before who is not. */
function openTo({ rules }: Pool, ticket: TicketSeats): number {
  return rules.offers === 'host' && ticket.waiting > 0 ? 0 : freeOf(ticket)
}

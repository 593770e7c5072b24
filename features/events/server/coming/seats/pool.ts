import type { Id } from '#lib/ids.ts'
import type { Instant } from '#lib/time.ts'
import type { Registration, RsvpStatus } from '../../../contract.ts'

/** What somebody said about a pool, as far as seats are concerned. */
export interface Standing {
  id: Id
  status: RsvpStatus
  ticket: Id
  /** How many come with them. */
  guests: number
  /** The order of the line; of those who wait or were offered a seat. */
  place: number | null
  offeredUntil: Instant | null
  /** Which host put them down beyond the seats there were. */
  beyondSeatsBy: Id | null
}

/** A ticket type in one pool, counted in seats; `waiting` in people. */
export interface TicketSeats {
  id: Id
  seats: number | null
  approval: boolean
  going: number
  held: number
  waiting: number
}

/** What may be done in a pool, and when. */
export interface Rules extends Pick<Registration, 'guests' | 'offers' | 'claimHours'> {
  state: 'open' | 'unpublished' | 'cancelled'
  opensAt: Instant | null
  closesAt: Instant
  endsAt: Instant
}

/** A pool at one moment of the database's clock. */
export interface Pool<Row extends Standing = Standing> {
  now: Instant
  rules: Rules
  tickets: readonly TicketSeats[]
  /** Those who wait or were offered a seat, by place; empty as well where it was not read, as nothing can be offered. */
  line: readonly Row[]
  lastPlace: number
}

/** Seats for somebody and those they bring. */
export function partyOf({ guests }: Pick<Standing, 'guests'>): number {
  return 1 + guests
}

/** The seats of a ticket type that somebody has or that are held for them. */
export function seatsOf(standing: Standing | undefined, ticket: Id): number {
  const has = standing && holdsSeat(standing) && standing.ticket === ticket
  return has ? partyOf(standing) : 0
}

export function holdsSeat({ status }: Pick<Standing, 'status'>): boolean {
  return status === 'going' || status === 'requested' || status === 'offered'
}

export function isInLine({ status }: Pick<Standing, 'status'>): boolean {
  return status === 'waiting' || status === 'offered'
}

/** Seats that nobody has and that are held for nobody. */
export function freeOf({ seats, going, held }: TicketSeats): number {
  return seats === null ? Number.POSITIVE_INFINITY : Math.max(0, seats - going - held)
}

export function ticketOf(pool: Pool, id: Id): TicketSeats | undefined {
  return pool.tickets.find((ticket) => ticket.id === id)
}

export function isOpen({ now, rules }: Pick<Pool, 'now' | 'rules'>): boolean {
  const { state, opensAt, closesAt } = rules
  return state === 'open' && (!opensAt || opensAt <= now) && now < closesAt
}

/** The pool once somebody stands there as `after`, and no longer as `before`. */
export function moved<Row extends Standing>(
  pool: Pool<Row>,
  before: Row | undefined,
  after: Row,
): Pool<Row> {
  const tickets = pool.tickets.map((ticket) => counted(counted(ticket, before, -1), after, 1))
  const lastPlace = Math.max(pool.lastPlace, after.place ?? 0)
  return { ...pool, tickets, lastPlace, line: lineWith(pool.line, after) }
}

function counted(ticket: TicketSeats, standing: Standing | undefined, sign: 1 | -1): TicketSeats {
  if (standing?.ticket !== ticket.id) return ticket
  const { status } = standing
  const seats = sign * partyOf(standing)
  if (status === 'going') return { ...ticket, going: ticket.going + seats }
  if (status === 'waiting') return { ...ticket, waiting: ticket.waiting + sign }
  return holdsSeat(standing) ? { ...ticket, held: ticket.held + seats } : ticket
}

function lineWith<Row extends Standing>(line: readonly Row[], after: Row): readonly Row[] {
  const at = line.findIndex(({ id }) => id === after.id)
  if (at < 0 && !isInLine(after)) return line
  const others = at < 0 ? line : line.toSpliced(at, 1)
  if (!isInLine(after)) return others
  const place = after.place ?? 0
  const behind = others.findIndex((each) => (each.place ?? 0) > place)
  return behind < 0 ? [...others, after] : others.toSpliced(behind, 0, after)
}

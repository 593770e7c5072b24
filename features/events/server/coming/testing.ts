import { type Id, newId } from '#lib/ids.ts'
import { type EventRow, Rsvp, TicketType } from '../../contract.ts'

/** A ticket type. */
export function ticket(input: Partial<TicketType> = {}): TicketType {
  return TicketType.parse({ id: newId(), name: 'Seat', seats: null, ...input })
}

/** That somebody comes, unless said otherwise. */
export function rsvp(input: object = {}): Rsvp {
  return { ...Rsvp.parse({ id: newId(), answer: 'yes' }), ...input }
}

/** The pool of the first date of an event, and its path. */
export function poolIn({ occurrences }: Pick<EventRow, 'occurrences'>): [Id, string] {
  const pool = occurrences[0]?.id ?? ''
  return [pool, `/pools/${pool}`]
}

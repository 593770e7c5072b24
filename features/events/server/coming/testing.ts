import type { Name } from '#app/testing/world.ts'
import { type Id, newId } from '#lib/ids.ts'
import { type EventRow, Rsvp, TicketType } from '../../contract.ts'
import type { Hall } from '../testing.ts'

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

/** The secret of the link by which somebody claims the seat they were offered. */
export async function secretOf(kiln: Hall, pool: Id, name: Name): Promise<string> {
  const { member } = await kiln.member(name)
  const { rows } = await kiln.database.pool.query<{ claim_secret: string }>(
    'select claim_secret from event_rsvp where pool_id = $1 and member_id = $2',
    [pool, member],
  )
  return rows[0]?.claim_secret ?? ''
}

/** As if the time of all offers of a pool were over. */
export async function offersEnd(kiln: Hall, pool: Id): Promise<void> {
  await kiln.database.pool.query(
    `update event_rsvp set offered_until = now() - interval '1 second' where pool_id = $1 and status = 'offered'`,
    [pool],
  )
}

import { Conflict, type Refusal } from '#platform/server/errors/errors.ts'
import { seated } from './answer.ts'
import { isOpen, type Pool, type Standing, ticketOf } from './pool.ts'
import { away } from './settle.ts'

/** Who takes the seat they were offered. To whom has it already it says so again. */
export function claimed<Row extends Standing>(pool: Pool<Row>, standing: Row): Row | Refusal {
  const { status } = standing
  if (status === 'going' || status === 'requested') return standing
  if (status === 'lapsed') return new Conflict('claim.lapsed')
  if (status === 'waiting') return new Conflict('claim.not-offered')
  if (status !== 'offered') return new Conflict('claim.withdrawn')
  const ticket = ticketOf(pool, standing.ticket)
  if (!ticket || !isOpen(pool)) return new Conflict('claim.closed')
  return { ...standing, ...away, status: seated(ticket, standing) }
}

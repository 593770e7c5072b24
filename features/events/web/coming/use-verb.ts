import { useMessages } from '#platform/web/i18n/index.ts'
import type { EventView } from '../../contract.ts'
import { comingMessages } from '../../messages/coming.ts'
import { type EventDate, poolOf } from '../dates/dates.ts'
import { fullnessOf } from './seats.ts'

/** What the button of a ticket says: that there is a seat, a line, or somebody to ask. */
export function useVerb(
  { pools, registration }: Pick<EventView, 'pools' | 'registration'>,
  date: EventDate,
  ticketId: string,
): string {
  const t = useMessages(comingMessages)
  const ticket = date.event.tickets.find(({ id }) => id === ticketId) ?? date.event.tickets[0]
  if (!ticket) return t.come
  const pool = pools.find((each) => each.pool === poolOf(date))
  const { free, waiting } = fullnessOf(ticket, pool)
  // Where hosts offer seats by hand, those in line come before who is not.
  const hasLine = registration.offers === 'host' && waiting > 0
  if (free === 0 || hasLine) return t.lineUp
  if (ticket.approval) return t.askForSeat
  return free === null ? t.come : t.takeSeat
}

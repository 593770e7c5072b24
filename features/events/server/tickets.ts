import type { Id } from '#lib/ids.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { Conflict } from '#platform/server/errors/errors.ts'
import type { TicketType } from '../contract.ts'
import type { Event } from './event-rows.ts'

/**
 * Brings the ticket types of an event to what is wanted. Seats are never cut below those taken in any of its pools, and a
 * type that somebody signed up for stays.
 */
export async function settleTickets(
  tx: Tx,
  { community, id }: Pick<Event, 'community' | 'id'>,
  wanted: readonly TicketType[],
): Promise<void> {
  const taken = await takenOf(tx, community, id)
  for (const { ticket, seats, people } of taken) {
    const after = wanted.find((each) => each.id === ticket)
    if (!after && people > 0) throw new Conflict('ticket.in-use')
    if (after && after.seats !== null && after.seats < seats)
      throw new Conflict('ticket.seats-taken', { taken: seats })
  }
  await tx.prepared(
    'event-tickets',
    `with wanted as (
       select * from json_to_recordset($3::json) as w
         (id uuid, place smallint, name text, description text, price text, seats integer, approval boolean)
     ), gone as (
       delete from event_ticket t where t.community_id = $1 and t.event_id = $2
         and not exists (select from wanted where wanted.id = t.id)
     )
     insert into event_ticket (community_id, event_id, id, place, name, description, price, seats, approval)
     select $1, $2, id, place, name, description, price, seats, approval from wanted
     on conflict (community_id, event_id, id) do update set place = excluded.place, name = excluded.name,
       description = excluded.description, price = excluded.price, seats = excluded.seats, approval = excluded.approval`,
    [community, id, JSON.stringify(wanted.map((ticket, place) => ({ ...ticket, place })))],
  )
}

/** By ticket type the most seats taken in one pool, and the people who ever chose it. */
function takenOf(tx: Tx, community: Id, event: Id) {
  return tx.prepared<{ ticket: Id; seats: number; people: number }>(
    'event-seats-taken',
    `select ticket_id as ticket, max(going + held) as seats,
       (select count(*)::int from event_rsvp r
        where r.community_id = c.community_id and r.event_id = c.event_id and r.ticket_id = c.ticket_id) as people
     from event_seat_count c where community_id = $1 and event_id = $2 group by community_id, event_id, ticket_id`,
    [community, event],
  )
}

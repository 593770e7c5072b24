import type { Id } from '#lib/ids.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { Conflict } from '#platform/server/errors/errors.ts'
import type { TicketType } from '../contract.ts'
import type { Event } from './event-rows.ts'

/**
 * Brings the ticket types of an event to what is wanted. Seats are never cut below those taken in any of its pools that is
 * not over, and a type that somebody signed up for stays.
 */
export async function settleTickets(
  tx: Tx,
  { community, id }: Pick<Event, 'community' | 'id'>,
  wanted: readonly TicketType[],
): Promise<void> {
  const taken = await takenOf(tx, community, id)
  for (const { ticket, before, seats, people } of taken) {
    const after = wanted.find((each) => each.id === ticket)
    if (!after && people > 0) throw new Conflict('ticket.in-use')
    // Where a host went beyond the seats, they may stay as they are.
    const left = after?.seats ?? Infinity
    if (left < (before ?? Infinity) && left < seats)
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

/** By ticket type its seats, the most that are taken in one pool, and the people who ever chose it. */
function takenOf(tx: Tx, community: Id, event: Id) {
  return tx.prepared<{ ticket: Id; before: number | null; seats: number; people: number }>(
    'event-seats-taken',
    `select t.id as ticket, t.seats as before,
       (select coalesce(max(c.going + c.held), 0) from event_seat_count c
        left join event_occurrence o on o.community_id = c.community_id and o.id = c.pool_id
        where c.community_id = t.community_id and c.event_id = t.event_id and c.ticket_id = t.id
          and coalesce(o.ends_at > now(), true)) as seats,
       (select count(*)::int from event_rsvp r
        where r.community_id = t.community_id and r.event_id = t.event_id and r.ticket_id = t.id) as people
     from event_ticket t where t.community_id = $1 and t.event_id = $2`,
    [community, event],
  )
}

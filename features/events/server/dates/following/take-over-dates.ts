import type { Id } from '#lib/ids.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import type { Event } from '../../event-rows.ts'
import type { DateRow } from '../date-rows.ts'

/** Lets dates go over into another event, with all that was said about each of them. */
export async function takeOverDates(
  tx: Tx,
  { community }: Event,
  event: Id,
  dates: readonly DateRow[],
): Promise<void> {
  const ids = dates.map(({ id }) => id)
  await tx.prepared(
    'event-dates-take-over',
    'update event_occurrence set event_id = $2 where community_id = $1 and id = any($3::uuid[])',
    [community, event, ids],
  )
  await tx.prepared(
    'event-rsvps-take-over',
    `with rsvps as (
       update event_rsvp set event_id = $2 where community_id = $1 and pool_id = any($3::uuid[])
     ), requests as (
       update event_guest_request set event_id = $2 where community_id = $1 and pool_id = any($3::uuid[])
     )
     update event_seat_count set event_id = $2 where community_id = $1 and pool_id = any($3::uuid[])`,
    [community, event, ids],
  )
}

import type { Id } from '#lib/ids.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { derivedId } from '#platform/server/derived-id.ts'
import { type Slot, slotsOf, type Timing } from './slots-of.ts'

/**
 * Brings the dates of an event to what it says now, and answers when the last one ends. A date keeps its id while its slot
 * is there; one that was moved by hand stays where it is.
 */
export async function settleDates(
  tx: Tx,
  event: Timing & { community: Id; id: Id },
): Promise<void> {
  const { community, id } = event
  const rows = slotsOf(event).map((slot) => rowOf(id, slot))
  await tx.prepared(
    'event-dates',
    `with wanted as (
       select * from json_to_recordset($3::json) as w (id uuid, slot text, starts_at timestamptz, ends_at timestamptz)
     ), gone as (
       delete from event_occurrence o where o.community_id = $1 and o.event_id = $2
         and not exists (select from wanted where wanted.slot = o.slot)
     ), kept as (
       insert into event_occurrence as o (community_id, id, event_id, slot, starts_at, ends_at)
       select $1, id, $2, slot, starts_at, ends_at from wanted
       on conflict (community_id, event_id, slot) do update set
         starts_at = case when o.moved then o.starts_at else excluded.starts_at end,
         ends_at = case when o.moved then o.ends_at else excluded.ends_at end
       returning ends_at
     )
     update event set ends_at = (select max(ends_at) from kept) where community_id = $1 and id = $2`,
    [community, id, JSON.stringify(rows)],
  )
}

function rowOf(event: Id, { slot, startsAt, endsAt }: Slot) {
  return { id: derivedId(['event', event, slot]), slot, starts_at: startsAt, ends_at: endsAt }
}

import { type Id, newId } from '#lib/ids.ts'
import { now } from '#lib/time.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { derivedId } from '#platform/server/derived-id.ts'
import type { EventStatus } from '../../contract.ts'
import type { Occurrence } from '../../recurrence/occurrences.ts'
import { awaitExtension } from './await-extension.ts'
import { type DateRow, dateRows } from './date-rows.ts'
import { type MatchedDates, matchDates } from './match-dates.ts'
import { slotsOf, type Timing } from './slots-of.ts'

/**
 * Brings the dates of an event to what it says now, under the lock of the log. A date stays with all who signed up for it
 * while the event has it, also at another time; one that was moved by hand stays where it is. One that the event has no more
 * is called off if anybody had said something about it.
 */
export async function settleDates(
  tx: Tx,
  event: Timing & { community: Id; id: Id; status: EventStatus },
): Promise<void> {
  const { community, id } = event
  const rows = await dateRows(tx, community, id)
  const matched = matchDates(rows, slotsOf(event, event.status === 'published'), now())
  await storeKept(tx, community, matched.kept)
  await storeAdded(tx, community, id, matched.added)
  await storeLeft(tx, community, matched.left)
  await settleEnd(tx, event)
  await awaitExtension(tx, event)
}

/** An event ends with the last of its dates. */
export async function settleEnd(
  tx: Tx,
  { community, id }: { community: Id; id: Id },
): Promise<void> {
  await tx.prepared(
    'event-ends',
    `update event e set ends_at = coalesce(
       (select max(o.ends_at) from event_occurrence o
        where o.community_id = e.community_id and o.event_id = e.id and not o.dropped), e.ends_at)
     where e.community_id = $1 and e.id = $2`,
    [community, id],
  )
}

async function storeKept(tx: Tx, community: Id, kept: MatchedDates['kept']): Promise<void> {
  const changed = kept.map(({ row, date }) => changedRow(row, date)).filter((row) => row !== null)
  if (changed.length === 0) return
  await tx.prepared(
    'event-dates-kept',
    `update event_occurrence o set slot = k.slot, starts_at = k.starts_at, ends_at = k.ends_at, dropped = false,
       cancelled_at = case when o.dropped then null else o.cancelled_at end,
       reason = case when o.dropped then '' else o.reason end, sequence = o.sequence + 1
     from json_to_recordset($2::json) as k (id uuid, slot text, starts_at timestamptz, ends_at timestamptz)
     where o.community_id = $1 and o.id = k.id`,
    [community, JSON.stringify(changed)],
  )
}

/** What a date becomes; null where it stays as it is. */
function changedRow(row: DateRow, { slot, startsAt, endsAt }: Occurrence) {
  const time = row.moved ? row : { startsAt, endsAt }
  const isSame = row.slot === slot && row.startsAt === time.startsAt && row.endsAt === time.endsAt
  if (isSame && !row.dropped) return null
  return { id: row.id, slot, starts_at: time.startsAt, ends_at: time.endsAt }
}

/** The id of a date comes from its slot, unless a date that was moved away from there has it. */
async function storeAdded(
  tx: Tx,
  community: Id,
  event: Id,
  added: readonly Occurrence[],
): Promise<void> {
  if (added.length === 0) return
  const ids = added.map(({ slot }) => derivedId(['event', event, slot]))
  const taken = await tx.prepared<{ id: Id }>(
    'event-dates-taken',
    'select id from event_occurrence where community_id = $1 and id = any($2::uuid[])',
    [community, ids],
  )
  const isTaken = new Set(taken.map(({ id }) => id))
  const rows = added.map(({ slot, startsAt, endsAt }, index) => {
    const id = ids[index] ?? newId()
    return { id: isTaken.has(id) ? newId() : id, slot, starts_at: startsAt, ends_at: endsAt }
  })
  await tx.prepared(
    'event-dates-added',
    `insert into event_occurrence (community_id, id, event_id, slot, starts_at, ends_at)
     select $1, id, $2, slot, starts_at, ends_at
     from json_to_recordset($3::json) as a (id uuid, slot text, starts_at timestamptz, ends_at timestamptz)`,
    [community, event, JSON.stringify(rows)],
  )
}

async function storeLeft(tx: Tx, community: Id, left: readonly DateRow[]): Promise<void> {
  const ids = (isSaidOf: boolean) =>
    left.filter((row) => row.isSaidOf === isSaidOf).map(({ id }) => id)
  await tx.prepared(
    'event-dates-gone',
    'delete from event_occurrence where community_id = $1 and id = any($2::uuid[])',
    [community, ids(false)],
  )
  await tx.prepared(
    'event-dates-dropped',
    `update event_occurrence set dropped = true, cancelled_at = coalesce(cancelled_at, now()), sequence = sequence + 1
     where community_id = $1 and id = any($2::uuid[])`,
    [community, ids(true)],
  )
}

import { randomBytes } from 'node:crypto'
import type { Id } from '#lib/ids.ts'
import { now } from '#lib/time.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { derivedId } from '#platform/server/derived-id.ts'
import type { NewEntry } from '#platform/server/log/append.ts'
import { onlyMembers } from '#platform/server/log/audience.ts'
import type { EventsEntries } from '../../../contract.ts'
import { awaitLapse } from '../../coming/await-lapse.ts'
import { openLines } from '../../coming/book.ts'
import { presentRsvp, type RsvpRow, rsvpShape } from '../../coming/rsvp-rows.ts'
import type { Event } from '../../event-rows.ts'
import type { DateRow } from '../date-rows.ts'

/**
 * Who signed up for all of a series stands in both of its parts as they stood. Answers what each of them has to hear, once
 * the event is announced.
 */
export async function takeOverWhole(
  tx: Tx,
  { community, id }: Event,
  following: Id,
  dates: readonly DateRow[],
): Promise<NewEntry[]> {
  const rows = await tx.prepared<RsvpRow>(
    'event-rsvps-of-pool',
    `select ${rsvpShape.columns} from event_rsvp r where r.community_id = $1 and r.pool_id = $2 order by r.id`,
    [community, id],
  )
  const copies = rows.map((row) => ({
    ...{ ...row, id: derivedId(['event-following', following, row.id]), pool: following },
    ...{ eventId: following, code: randomBytes(12).toString('base64url'), changedAt: now() },
  }))
  await tx.prepared(
    'event-rsvps-copy',
    `insert into event_rsvp (${rsvpShape.names})
     select ${rsvpShape.names} from json_populate_recordset(null::event_rsvp, $1::json)`,
    [JSON.stringify(copies.map((row) => rsvpShape.record(row)))],
  )
  await tx.prepared(
    'event-counts-copy',
    `insert into event_seat_count (community_id, pool_id, ticket_id, event_id, going, held, waiting)
     select community_id, $3, ticket_id, $3, going, held, waiting from event_seat_count
     where community_id = $1 and pool_id = $2`,
    [community, id, following],
  )
  await takeOverCheckIns(tx, community, rows, copies, dates)
  const { pools } = await openLines(tx, [{ community, pool: following }])
  await Promise.all([...pools.values()].map((pool) => awaitLapse(tx, pool)))
  return copies.flatMap((row) => {
    const data: EventsEntries['events.rsvp-changed'] = { rsvp: presentRsvp(row) }
    const { member, id: about } = row
    if (!member) return []
    const audience = onlyMembers([member])
    return { community, by: null, kind: 'events.rsvp-changed', audience, data, about }
  })
}

/** Who came in at a date that goes over came by what they have there. */
async function takeOverCheckIns(
  tx: Tx,
  community: Id,
  rows: readonly RsvpRow[],
  copies: readonly RsvpRow[],
  dates: readonly DateRow[],
): Promise<void> {
  await tx.prepared(
    'event-check-ins-take-over',
    `update event_check_in c set rsvp_id = w.after from unnest($2::uuid[], $3::uuid[]) as w (before, after)
     where c.community_id = $1 and c.rsvp_id = w.before and c.occurrence_id = any($4::uuid[])`,
    [community, rows.map(({ id }) => id), copies.map(({ id }) => id), dates.map(({ id }) => id)],
  )
}

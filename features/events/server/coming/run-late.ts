import type { Member } from '#features/communities/server/index.ts'
import type { Id } from '#lib/ids.ts'
import { hour, minute, plus } from '#lib/time.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { Conflict } from '#platform/server/errors/errors.ts'
import { lockLogs } from '#platform/server/log/append.ts'
import { type Audience, onlyMembers } from '#platform/server/log/audience.ts'
import type { EventsEntries, RsvpView, RunLate } from '../../contract.ts'
import { lateHoursBefore } from '../../limits.ts'
import { managersOf } from '../set-audience.ts'
import { events } from '../tables.ts'
import { openBook, standingIn } from './book.ts'
import type { EventPool } from './pools-at.ts'
import { presentRsvp, type RsvpRow } from './rsvp-rows.ts'
import { visibleIn } from './visible-pool.ts'

/** Saying the same again within this time tells nobody anew. */
const pause = 10 * minute

/** Tells the hosts, and nobody else, that a member comes late. */
export async function runLate(
  tx: Tx,
  member: Member,
  poolId: Id,
  { note }: RunLate,
): Promise<RsvpView> {
  const { community, member: by } = member
  await lockLogs(tx, [community])
  const mine = { community, pool: poolId, member: by, guest: null }
  const book = await openBook(tx, [mine])
  const pool = visibleIn(book, member, poolId)
  const row = standingIn(book, mine)
  if (row?.status !== 'going') throw new Conflict('late.not-coming')
  if (!(await isToday(tx, pool))) throw new Conflict('late.not-now')
  if (!isSaid(row, note, pool)) await say(tx, pool, row, note, by)
  return presentRsvp(row)
}

/** Whether a date of the pool is about to begin, or goes on. */
async function isToday(tx: Tx, { community, pool, event, now }: EventPool): Promise<boolean> {
  const date = await events(tx)
    .selectFrom('event_occurrence')
    .select('id')
    .where('community_id', '=', community)
    .where('event_id', '=', event.id)
    .$if(pool !== event.id, (query) => query.where('id', '=', pool))
    .where('starts_at', '<=', plus(now, lateHoursBefore * hour))
    .where('ends_at', '>', now)
    .executeTakeFirst()
  return date !== undefined
}

function isSaid({ lateAt, lateNote }: RsvpRow, note: string, { now }: EventPool): boolean {
  return lateAt !== null && lateNote === note && plus(lateAt, pause) > now
}

async function say(tx: Tx, pool: EventPool, row: RsvpRow, note: string, by: Id): Promise<void> {
  const { community, event } = pool
  await events(tx)
    .updateTable('event_rsvp')
    .set({ late_at: pool.now, late_note: note })
    .where('community_id', '=', community)
    .where('id', '=', row.id)
    .execute()
  const data: EventsEntries['events.running-late'] = {
    ...{ eventId: event.id, pool: pool.pool, rsvp: row.id, member: by, note },
  }
  const audience = hostsOf(event)
  tx.log({ community, by, kind: 'events.running-late', audience, data, about: row.id })
}

/** The hosts; where nobody is named as one, those who manage the event. */
function hostsOf(event: EventPool['event']): Audience {
  return event.hosts.length > 0 ? onlyMembers(event.hosts.toSorted()) : managersOf(event)
}

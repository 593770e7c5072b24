import type { Member } from '#features/communities/server/index.ts'
import type { Id } from '#lib/ids.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { Conflict, NotFound } from '#platform/server/errors/errors.ts'
import { lockLogs } from '#platform/server/log/append.ts'
import type { AttendeeView, EventsEntries } from '../../contract.ts'
import { managersOf } from '../set-audience.ts'
import { events } from '../tables.ts'
import { readAttendee } from './attendees/list-attendees.ts'
import { openBook } from './book.ts'
import { findRsvp } from './rsvps-at.ts'
import { hostedIn } from './visible-pool.ts'

/** A host notes that somebody who had a seat was not there, or was after all. Hosts and they themselves see it, nobody else. */
export async function noteAbsence(
  tx: Tx,
  member: Member,
  rsvpId: Id,
  absent: boolean,
): Promise<AttendeeView> {
  const { community, member: by } = member
  await lockLogs(tx, [community])
  const row = await findRsvp(tx, community, rsvpId)
  if (!row) throw new NotFound('rsvp')
  const pool = hostedIn(await openBook(tx, [row]), member, row.pool)
  if (row.status !== 'going') throw new Conflict('absence.no-seat')
  if (pool.rules.endsAt > pool.now) throw new Conflict('absence.not-yet')
  await events(tx)
    .updateTable('event_rsvp')
    .set({ absent })
    .where('community_id', '=', community)
    .where('id', '=', rsvpId)
    .execute()
  const { event } = pool
  const data: EventsEntries['events.absence-noted'] = {
    ...{ eventId: event.id, pool: row.pool, rsvp: rsvpId },
  }
  const audience = managersOf(event)
  tx.log({ community, by, kind: 'events.absence-noted', audience, data, about: rsvpId })
  return readAttendee(tx, member, pool, rsvpId)
}

import type { Member } from '#features/communities/server/index.ts'
import type { Id } from '#lib/ids.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { NotFound, Refusal } from '#platform/server/errors/errors.ts'
import { lockLogs } from '#platform/server/log/append.ts'
import type { AttendeeView, DecideRsvp } from '../../contract.ts'
import { readAttendee } from './attendees/list-attendees.ts'
import { ask, openLines } from './book.ts'
import { keepBook } from './keep-book.ts'
import { findRsvp } from './rsvps-at.ts'
import { hostedIn } from './visible-pool.ts'

/** A host lets somebody in, turns them away, offers them a seat, or takes them off the list. They hear of it by mail. */
export async function decideRsvp(
  tx: Tx,
  member: Member,
  rsvpId: Id,
  { decision, reason }: DecideRsvp,
): Promise<AttendeeView> {
  const { community, member: by } = member
  await lockLogs(tx, [community])
  const row = await findRsvp(tx, community, rsvpId)
  if (!row) throw new NotFound('rsvp')
  const book = await openLines(tx, [row])
  const pool = hostedIn(book, member, row.pool)
  const outcome = ask(book, pool, row, { kind: 'decide', decision }, { by, reason })
  if (outcome instanceof Refusal) throw outcome
  await keepBook(tx, book)
  return readAttendee(tx, member, pool, rsvpId)
}

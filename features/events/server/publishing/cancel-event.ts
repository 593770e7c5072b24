import type { Member } from '#features/communities/server/index.ts'
import type { Id } from '#lib/ids.ts'
import { now } from '#lib/time.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { Conflict, Forbidden } from '#platform/server/errors/errors.ts'
import { lockLogs } from '#platform/server/log/append.ts'
import type { CancelEvent, EventView } from '../../contract.ts'
import { eventFor } from '../access.ts'
import { announceEvent } from '../announce.ts'
import { mailDateChanges } from '../coming/mails/mail-date-changes.ts'
import { dateRows } from '../dates/date-rows.ts'
import { canCancel, canHost } from '../policy.ts'
import { viewEvent } from '../read-event.ts'
import { events } from '../tables.ts'

/** Calls an event off, all of its dates. Its page stays, with the reason. */
export async function cancelEvent(
  tx: Tx,
  member: Member,
  id: Id,
  { reason }: CancelEvent,
): Promise<EventView> {
  const { community } = member
  await lockLogs(tx, [community])
  const event = await eventFor(tx, member, id)
  if (!canHost(member, event)) throw new Forbidden('event.not-yours')
  if (!canCancel(member, event)) throw new Conflict('event.not-published')
  await events(tx)
    .updateTable('event')
    .set({ status: 'cancelled', reason, sequence: event.sequence + 1, updated_at: now() })
    .where('community_id', '=', community)
    .where('id', '=', id)
    .execute()
  const told = await announceEvent(tx, event, member.member)
  const dates = await dateRows(tx, community, id)
  const changes = dates.map((date) => ({ before: date, after: date }))
  await mailDateChanges(tx, { event: told, was: event, changes, reason })
  return viewEvent(tx, member, told)
}

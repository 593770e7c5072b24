import type { Member } from '#features/communities/server/index.ts'
import type { Id } from '#lib/ids.ts'
import { now } from '#lib/time.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import type { CancelEvent, EventView } from '../../contract.ts'
import { addSlot } from './add-date.ts'
import { dateFor } from './date-for.ts'
import { keepDate } from './keep-date.ts'

/** Calls one date of a series off. Who signed up for it is told, and stands there still if it is put back. */
export async function cancelDate(
  tx: Tx,
  member: Member,
  dateId: Id,
  { reason }: CancelEvent,
): Promise<EventView> {
  const of = await dateFor(tx, member, dateId)
  const cancelledAt = of.date.cancelledAt ?? now()
  return keepDate(tx, member, of, { ...of.date, cancelledAt, reason })
}

/** Lets a date take place that was called off, when and where it was to be. One that the series has no more is beside it. */
export async function restoreDate(tx: Tx, member: Member, dateId: Id): Promise<EventView> {
  const of = await dateFor(tx, member, dateId)
  if (of.date.dropped) await addSlot(tx, of.event, of.date.slot)
  return keepDate(tx, member, of, { ...of.date, cancelledAt: null, dropped: false, reason: '' })
}

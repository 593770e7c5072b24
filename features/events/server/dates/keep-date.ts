import type { Member } from '#features/communities/server/index.ts'
import { now } from '#lib/time.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import type { EventView } from '../../contract.ts'
import { announceEvent } from '../announce.ts'
import { mailDateChanges } from '../coming/mails/mail-date-changes.ts'
import { offerFreed } from '../coming/offer-freed.ts'
import { viewEvent } from '../read-event.ts'
import { events } from '../tables.ts'
import type { DateOfSeries } from './date-for.ts'
import type { DateRow } from './date-rows.ts'
import { settleEnd } from './settle-dates.ts'

/** Keeps what a date became by hand, and tells those who see the event; by mail those who come. */
export async function keepDate(
  tx: Tx,
  member: Member,
  { event, date }: DateOfSeries,
  after: DateRow,
): Promise<EventView> {
  const { community, id } = event
  const { startsAt, endsAt, moved, cancelledAt, dropped, reason, venue } = after
  await events(tx)
    .updateTable('event_occurrence')
    .set({
      ...{ starts_at: startsAt, ends_at: endsAt, moved, cancelled_at: cancelledAt, dropped },
      ...{ reason, venue: venue && JSON.stringify(venue), sequence: date.sequence + 1 },
    })
    .where('community_id', '=', community)
    .where('id', '=', date.id)
    .execute()
  await events(tx)
    .updateTable('event')
    .set({ updated_at: now() })
    .where('community_id', '=', community)
    .where('id', '=', id)
    .execute()
  await settleEnd(tx, event)
  await offerFreed(tx, event)
  const told = await announceEvent(tx, event, member.member)
  const changes = [{ before: date, after: { ...after, sequence: date.sequence + 1 } }]
  await mailDateChanges(tx, { event: told, was: event, changes, reason })
  return viewEvent(tx, member, told)
}

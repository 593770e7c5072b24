import type { Member } from '#features/communities/server/index.ts'
import type { Id } from '#lib/ids.ts'
import { now } from '#lib/time.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { Conflict, Forbidden, Refusal } from '#platform/server/errors/errors.ts'
import { lockLogs } from '#platform/server/log/append.ts'
import type { AddDate, EventView } from '../../contract.ts'
import { mostExtraDates } from '../../limits.ts'
import { occurrenceAt } from '../../recurrence/occurrences.ts'
import { eventFor, findEvent } from '../access.ts'
import { announceEvent } from '../announce.ts'
import { mailDateChanges } from '../coming/mails/mail-date-changes.ts'
import type { Event } from '../event-rows.ts'
import { canEdit } from '../policy.ts'
import { viewEvent } from '../read-event.ts'
import { events } from '../tables.ts'
import { comparedDates, dateRows } from './date-rows.ts'
import { settleDates } from './settle-dates.ts'
import { refuseNoDay } from './slots-of.ts'

/** Adds a date beside the rule; an event with one date becomes a series. A date that is there already stays as it is. */
export async function addDate(
  tx: Tx,
  member: Member,
  eventId: Id,
  { starts }: AddDate,
): Promise<EventView> {
  const { community, member: by } = member
  await lockLogs(tx, [community])
  const event = await eventFor(tx, member, eventId)
  if (!canEdit(member, event)) throw new Forbidden('event.not-yours')
  refuseNoDay(starts)
  if (occurrenceAt(event, starts).endsAt <= now()) throw new Refusal(422, 'date.in-the-past')
  if (event.occurrences.some(({ slot, cancelled }) => slot === starts && !cancelled))
    return viewEvent(tx, member, event)
  const before = await dateRows(tx, community, eventId)
  await addSlot(tx, event, starts)
  const told = await announceEvent(tx, event, by)
  const dates = comparedDates(before, await dateRows(tx, community, eventId), told)
  await mailDateChanges(tx, { event: told, was: event, ...dates, reason: '' })
  return viewEvent(tx, member, told)
}

/** Gives an event a slot, whatever its rule says of it, and the date that belongs to it. */
export async function addSlot(tx: Tx, { community, id, ...event }: Event, slot: string) {
  const extra = [...new Set([...event.extraSlots, slot])].sort()
  if (extra.length > mostExtraDates) throw new Conflict('date.too-many', { most: mostExtraDates })
  await events(tx)
    .updateTable('event')
    .set({
      extra_slots: extra,
      except_slots: event.exceptSlots.filter((each) => each !== slot),
      updated_at: now(),
      sequence: event.sequence + (event.status === 'published' ? 1 : 0),
    })
    .where('community_id', '=', community)
    .where('id', '=', id)
    .execute()
  const changed = await findEvent(tx, community, id)
  if (changed) await settleDates(tx, changed)
}

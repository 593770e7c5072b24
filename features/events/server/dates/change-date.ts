import type { Member } from '#features/communities/server/index.ts'
import type { Id } from '#lib/ids.ts'
import { minute, now } from '#lib/time.ts'
import { wallText, wallTimeAt } from '#lib/wall-time.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { Conflict, Refusal } from '#platform/server/errors/errors.ts'
import type { ChangeDate, EventView } from '../../contract.ts'
import { occurrenceAt } from '../../recurrence/occurrences.ts'
import { type DateOfSeries, dateFor } from './date-for.ts'
import type { DateRow } from './date-rows.ts'
import { keepDate } from './keep-date.ts'
import { refuseNoDay } from './slots-of.ts'

/** Moves one date of a series to another time or place. Who signed up for it keeps their seat, and is told. */
export async function changeDate(
  tx: Tx,
  member: Member,
  dateId: Id,
  { venue, reason, ...time }: ChangeDate,
): Promise<EventView> {
  const of = await dateFor(tx, member, dateId)
  if (of.date.cancelledAt) throw new Conflict('date.cancelled')
  const at = timeOf(of, time)
  if (at.endsAt <= now()) throw new Refusal(422, 'date.in-the-past')
  return keepDate(tx, member, of, {
    ...{ ...of.date, ...at, reason },
    venue: venue === undefined ? of.date.venue : venue,
  })
}

/** When it is then, and whether that is another time than the series gives it. */
function timeOf(
  { event, date }: DateOfSeries,
  { starts, minutes }: Pick<ChangeDate, 'starts' | 'minutes'>,
): Pick<DateRow, 'startsAt' | 'endsAt' | 'moved'> {
  const said = starts ?? wallText(wallTimeAt(event.zone, date.startsAt))
  refuseNoDay(said)
  const length = minutes ?? (Date.parse(date.endsAt) - Date.parse(date.startsAt)) / minute
  if (event.agenda.some((session) => session.from + session.minutes > length))
    throw new Refusal(422, 'event.session-past-end')
  const { startsAt, endsAt } = occurrenceAt({ zone: event.zone, minutes: length }, said)
  const planned = occurrenceAt(event, date.slot)
  return { startsAt, endsAt, moved: startsAt !== planned.startsAt || endsAt !== planned.endsAt }
}

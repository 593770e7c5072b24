import type { Member } from '#features/communities/server/index.ts'
import type { Id } from '#lib/ids.ts'
import { now } from '#lib/time.ts'
import type { Db } from '#platform/server/db/database.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { Conflict, Forbidden, NotFound } from '#platform/server/errors/errors.ts'
import { lockLogs } from '#platform/server/log/append.ts'
import { occurrenceFor } from '../comes-to.ts'
import type { Event } from '../event-rows.ts'
import { canEdit } from '../policy.ts'
import { type DateRow, dateRows } from './date-rows.ts'
import { isSeries } from './slots-of.ts'

/** A date of a series with its event. */
export interface DateOfSeries {
  event: Event
  date: DateRow
  /** All dates of the series, by time. */
  dates: DateRow[]
}

/** Locks the log and gives the date of a series that a member may change, as long as it is not over. */
export async function dateFor(tx: Tx, member: Member, dateId: Id): Promise<DateOfSeries> {
  await lockLogs(tx, [member.community])
  return dateToChange(tx, member, dateId)
}

/** The same as it is now, to be read alone. */
export async function dateToChange(db: Db, member: Member, dateId: Id): Promise<DateOfSeries> {
  const dated = await occurrenceFor(db, member, dateId)
  if (!dated) throw new NotFound('occurrence')
  const { event } = dated
  if (!canEdit(member, event)) throw new Forbidden('event.not-yours')
  const dates = await dateRows(db, member.community, event.id)
  const date = dates.find(({ id }) => id === dateId)
  if (!date) throw new NotFound('occurrence')
  if (!isSeries(event) && dates.length === 1) throw new Conflict('date.only-one')
  if (date.endsAt <= now()) throw new Conflict('date.over')
  return { event, date, dates }
}

import type { Member } from '#features/communities/server/index.ts'
import type { Id } from '#lib/ids.ts'
import { day, hour, type Instant, instantFrom, instantOf, now, plus } from '#lib/time.ts'
import type { Db } from '#platform/server/db/database.ts'
import { Conflict, Forbidden, NotFound } from '#platform/server/errors/errors.ts'
import { doorDaysLate, doorHoursAfter, doorHoursBefore } from '../../limits.ts'
import { type DatedEvent, occurrenceFor } from '../comes-to.ts'
import { canHost } from '../policy.ts'

/** The door of one date, for those who stand at it. */
export interface Door extends DatedEvent {
  from: Instant
  until: Instant
}

/** The only way to a door: of a date that a member sees and hosts. */
export async function doorFor(db: Db, member: Member, occurrenceId: Id): Promise<Door> {
  const dated = await occurrenceFor(db, member, occurrenceId)
  if (!dated) throw new NotFound('occurrence')
  if (!canHost(member, dated.event)) throw new Forbidden('check-in.hosts-only')
  const { startsAt, endsAt } = dated.occurrence
  const from = plus(instantFrom(startsAt), -doorHoursBefore * hour)
  return { ...dated, from, until: plus(instantFrom(endsAt), doorHoursAfter * hour) }
}

/** When somebody came in who is noted now; by a device that had no line, earlier. Refuses what is not within the door's time. */
export function timeAt({ event, from, until }: Door, said: string | undefined): Instant {
  if (event.status !== 'published') throw new Conflict('check-in.not-published')
  const present = now()
  const told = said ? instantOf(Date.parse(said)) : present
  const at = told < present ? told : present
  if (at < from) throw new Conflict('check-in.too-early', { hours: doorHoursBefore })
  if (at > until || present > plus(until, doorDaysLate * day))
    throw new Conflict('check-in.too-late')
  return at
}

import { type Instant, instantFrom, instantOf, minute, now, plus } from '#lib/time.ts'
import type { OccurrenceView } from '../../contract.ts'
import { nextDate } from './dates.ts'
import type { PublicEvent } from './public-event.ts'

export type RegistrationState = 'open' | 'not-yet' | 'closed' | 'over' | 'cancelled'

type Asked = Pick<PublicEvent, 'status' | 'occurrences' | 'registration' | 'endsAt'>

/** Whether one can sign up for any of the dates now, and if not why. */
export function registrationState(event: Asked): RegistrationState {
  const opensAt = opensAtOf(event)
  if (event.status === 'cancelled' || nextDate(event)?.cancelled) return 'cancelled'
  if (event.endsAt <= now()) return 'over'
  if (opensAt && opensAt > now()) return 'not-yet'
  return event.occurrences.some((date) => isOpenFor(event, date)) ? 'open' : 'closed'
}

/** When one can sign up from, where that is not at once. */
export function opensAtOf({
  registration: { opensAt },
}: Pick<Asked, 'registration'>): Instant | null {
  return opensAt === null ? null : instantOf(Date.parse(opensAt))
}

/** Whether one can sign up for a date, once registration has begun. */
export function isOpenFor(
  { registration }: Pick<Asked, 'registration'>,
  date: OccurrenceView,
): boolean {
  const closes = plus(instantFrom(date.startsAt), -registration.closesBefore * minute)
  return !date.cancelled && closes > now()
}

import { day, type Instant, minute, now, plus } from '#lib/time.ts'
import { plusDays, wallFrom, wallText } from '#lib/wall-time.ts'
import { Refusal } from '#platform/server/errors/errors.ts'
import { horizonDays, mostOccurrences } from '../../limits.ts'
import {
  type Occurrence,
  occurrenceAt,
  occurrencesOf,
  type Series,
  years,
} from '../../recurrence/occurrences.ts'
import type { Event } from '../event-rows.ts'

/** When an event is, as it says itself. */
export type Timing = Pick<
  Event,
  'zone' | 'starts' | 'minutes' | 'rule' | 'exceptSlots' | 'extraSlots'
>

/** How long ago dates of a series may be that is new here. */
const broughtIn = 30 * day

/** The dates that an event gives itself: of a series those ahead, up to the horizon, and of a new one those just over. */
export function slotsOf(timing: Timing, isPublished: boolean): Occurrence[] {
  const series = seriesOf(timing)
  const window = { until: horizonOf(timing), most: mostOccurrences }
  if (!isSeries(timing)) return occurrencesOf(series, window)
  // What is going on now is ahead too.
  const from = plus(now(), isPublished ? -timing.minutes * minute : -broughtIn)
  const ahead = occurrencesOf(series, { ...window, from })
  return ahead.length > 0 || isPublished ? ahead : occurrencesOf(series, window)
}

/** Whether there are dates beyond those that stand as rows. */
export function goesOn(timing: Timing): boolean {
  const from = horizonOf(timing)
  return (
    timing.rule !== null &&
    occurrencesOf(seriesOf(timing), { from, until: plus(from, 36_500 * day), most: 1 }).length > 0
  )
}

function seriesOf({ exceptSlots: except, extraSlots: extra, ...timing }: Timing): Series {
  return { ...timing, start: timing.starts, except, extra }
}

function horizonOf(timing: Timing): Instant {
  const { startsAt } = occurrenceAt(timing, timing.starts)
  return plus(startsAt > now() ? startsAt : now(), horizonDays * day)
}

export function isSeries({ rule, extraSlots }: Pick<Timing, 'rule' | 'extraSlots'>): boolean {
  return rule !== null || extraSlots.length > 0
}

/** Refuses a day that no calendar has, and years that are a slip of the pen. */
export function refuseNoDay(text: string): void {
  const wall = wallFrom(text)
  const isDay = wall && wallText(plusDays(wall, 0)) === text
  if (!isDay || wall.year < years.first || wall.year > years.last)
    throw new Refusal(422, 'event.no-such-day')
}

import type { Id } from '#lib/ids.ts'
import { hour, type Instant, instantFrom, millisecondsOf, minute, plus } from '#lib/time.ts'

/** When an event is, and how many minutes before those who come are reminded. */
export interface Clock {
  reminders: readonly number[]
  occurrences: readonly { id: Id; startsAt: string; cancelled: boolean }[]
}

/** A date, and how many minutes before its start this is told. */
export interface Reminder {
  date: Id
  startsAt: Instant
  minutes: number
}

/**
 * What those who come are to be reminded of now, one thing a date, and when to look again. What a server that was away missed
 * by more than half of it, or six hours, is passed over; so is what is over, begun or called off.
 */
export function dueReminders(
  { reminders, occurrences }: Clock,
  now: Instant,
): { due: Reminder[]; next: Instant | undefined } {
  const due: Reminder[] = []
  const ahead: Instant[] = []
  for (const { id: date, startsAt: text, cancelled } of occurrences) {
    const startsAt = instantFrom(text)
    if (cancelled || startsAt <= now) continue
    const steps = reminders.map((minutes) => ({ minutes, at: plus(startsAt, -minutes * minute) }))
    ahead.push(...steps.map(({ at }) => at).filter((at) => at > now))
    const told = steps
      .filter(({ at, minutes }) => at <= now && isFresh(at, minutes, now))
      .sort((a, b) => a.minutes - b.minutes)[0]
    if (told) due.push({ date, startsAt, minutes: told.minutes })
  }
  return { due, next: ahead.sort()[0] }
}

function isFresh(at: Instant, minutes: number, now: Instant): boolean {
  return millisecondsOf(now) - millisecondsOf(at) <= Math.min((minutes * minute) / 2, 6 * hour)
}

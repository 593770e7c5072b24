import { type Weekday, weekdays } from '../recurrence/rule.ts'

/** What weekdays are called, and times on a wall. */
export function slotNames(locale: string) {
  const form = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options })
  const long = form({ weekday: 'long' })
  const short = form({ weekday: 'short' })
  const day = form({ weekday: 'short', day: 'numeric', month: 'long', year: 'numeric' })
  // 1 January 2024 is a Monday.
  const at = (weekday: Weekday) => Date.UTC(2024, 0, 1 + weekdays.indexOf(weekday))
  return {
    weekday: (weekday: Weekday) => long.format(at(weekday)),
    shortWeekday: (weekday: Weekday) => short.format(at(weekday)),
    /** "Thu, 26 November 2026, 19:00" of `2026-11-26T19:00`. */
    slot: (slot: string) => `${day.format(Date.parse(`${slot}Z`))}, ${slot.slice(11)}`,
  }
}

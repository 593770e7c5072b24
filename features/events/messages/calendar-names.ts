import { type Weekday, weekdays } from '../recurrence/rule.ts'

/** What days and months are called, as `Intl` knows it. */
export function calendarNames(locale: string) {
  const form = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options })
  const days = form({ weekday: 'long' })
  const months = form({ month: 'long' })
  const dates = form({ dateStyle: 'long' })
  return {
    // 1 January 2024 is a Monday.
    weekday: (day: Weekday) => days.format(Date.UTC(2024, 0, 1 + weekdays.indexOf(day))),
    /** From 1 for January. */
    month: (month: number) => months.format(Date.UTC(2024, month - 1, 1)),
    /** Of `2027-01-31`. */
    date: (day: string) => dates.format(Date.parse(day)),
  }
}

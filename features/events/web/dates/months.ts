import { wallFrom, weekdayOf } from '#lib/wall-time.ts'
import { dayAfter, dayIn, daysOf, type EventDate } from './dates.ts'

/** Dates by the month in which they begin, `2026-11`, in their order. */
export function byMonth<Date extends EventDate>(
  dates: readonly Date[],
  zone: string,
): Map<string, Date[]> {
  return Map.groupBy(dates, ({ occurrence }) => monthOf(dayIn(zone, occurrence.startsAt)))
}

/** Dates by each of the days they touch. */
export function byDay<Date extends EventDate>(
  dates: readonly Date[],
  zone: string,
): Map<string, Date[]> {
  const days = new Map<string, Date[]>()
  for (const date of dates)
    for (const day of daysOf(date.occurrence, zone)) days.set(day, [...(days.get(day) ?? []), date])
  return days
}

export function monthOf(day: string): string {
  return day.slice(0, 7)
}

/** The month so many months later; earlier, with a negative number. */
export function monthAfter(month: string, months = 1): string {
  const [year = 0, number = 1] = month.split('-').map(Number)
  const moved = new Date(Date.UTC(year, number - 1 + months, 1))
  return moved.toISOString().slice(0, 7)
}

/** Whether a text of an address names a month. */
export function isMonth(text: string): boolean {
  return /^\d{4}-(0[1-9]|1[0-2])$/.test(text)
}

/** The weeks that have days of a month, each with all of its seven days; `firstDay` is 1 for Monday, 7 for Sunday. */
export function weeksOf(month: string, firstDay: number): string[][] {
  const first = `${month}-01`
  const wall = wallFrom(`${first}T00:00`)
  if (!wall) return []
  const before = (weekdayOf(wall) - firstDay + 14) % 7
  const weeks: string[][] = []
  for (let day = dayAfter(first, -before); monthOf(day) <= month; day = dayAfter(day, 7))
    weeks.push(Array.from({ length: 7 }, (_, nth) => dayAfter(day, nth)))
  return weeks
}

/** The day with which weeks begin where a locale is at home: Monday, unless the browser knows better. */
export function firstDayIn(locale: string): number {
  const known = new Intl.Locale(locale)
  const info: unknown =
    'getWeekInfo' in known && typeof known.getWeekInfo === 'function' ? known.getWeekInfo() : null
  const has = typeof info === 'object' && info !== null && 'firstDay' in info
  return has && typeof info.firstDay === 'number' ? info.firstDay : 1
}

/** What days and months are called in a locale. */
export function monthNames(locale: string) {
  const form = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options })
  const long = form({ month: 'long', year: 'numeric' })
  const short = form({ month: 'short' })
  const weekday = form({ weekday: 'short' })
  const longDay = form({ weekday: 'long', day: 'numeric', month: 'long' })
  const at = (day: string) => Date.parse(`${day}T12:00:00Z`)
  return {
    /** "November 2026" */
    month: (month: string) => long.format(at(`${month}-01`)),
    /** "Nov" */
    short: (day: string) => short.format(at(day)),
    /** "Thu" */
    weekday: (day: string) => weekday.format(at(day)),
    /** "Thursday, 26 November" */
    day: (day: string) => longDay.format(at(day)),
    number: (day: string) => Number(day.slice(8)),
  }
}

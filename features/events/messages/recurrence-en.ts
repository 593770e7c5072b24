import { wording } from '#lib/messages.ts'
import type { SaidRule } from '../recurrence/said-rule.ts'
import { calendarNames } from './calendar-names.ts'

const { list, plural } = wording('en')
const { weekday, month, date } = calendarNames('en-GB')

const rare = {
  'leap-years': ' (only in leap years)',
  'long-months': ' (only in months that have this day)',
}

const units = {
  DAILY: { one: 'every day', other: 'every # days' },
  WEEKLY: { one: 'every week', other: 'every # weeks' },
  MONTHLY: { one: 'every month', other: 'every # months' },
  YEARLY: { one: 'every year', other: 'every # years' },
}

export const recurrence = {
  /** "every 2 weeks on Tuesday and Thursday, until 31 January 2027" */
  rule(rule: SaidRule): string {
    const parts = [often(rule), rule.rare && rare[rule.rare], end(rule)]
    return parts.filter((part) => part !== null).join('')
  },
}
export type RecurrenceMessages = typeof recurrence

function often(rule: SaidRule): string {
  const { frequency, interval, days, months } = rule
  const within = months.length > 0 ? ` in ${list(months.map(month))}` : ''
  if (frequency === 'WEEKLY' && interval === 1)
    return `every ${rule.workdays ? 'weekday' : list(days.map(({ day }) => weekday(day)))}${within}`
  const unit = plural(interval, units[frequency])
  if (frequency === 'YEARLY' && rule.monthDays.length > 0 && months.length > 0 && days.length === 0)
    return `${unit} on ${list(months.flatMap((each) => rule.monthDays.map((day) => dayOf(day, each))))}`
  const on = when(rule)
  if (!on) return `${unit}${within}`
  return `${unit} on ${on}${frequency === 'YEARLY' && within ? within.replace(' in', ' of') : within}`
}

function when({ days, monthDays, yearDays, positions, workdays }: SaidRule): string {
  const named = days.map(({ nth, day }) =>
    nth === 0 ? weekday(day) : `the ${nthOf(nth)} ${weekday(day)}`,
  )
  const dates = [
    ...monthDays.map((day) => `the ${nthOf(day)}${day < 0 ? ' day' : ''}`),
    ...yearDays.map((day) => `the ${nthOf(day)} day of the year`),
  ]
  if (positions.length === 0)
    return [dates, workdays ? ['a weekday'] : named]
      .filter((all) => all.length > 0)
      .map(list)
      .join(', if it is ')
  const set = workdays ? 'weekday' : list([...named, ...dates])
  const chosen = list(positions.map((position) => `the ${nthOf(position)}`))
  return days.length === 1 || workdays ? `${chosen} ${set}` : `${chosen} of ${set}`
}

function dayOf(day: number, monthNumber: number): string {
  return day > 0 ? `${day} ${month(monthNumber)}` : `the ${nthOf(day)} day of ${month(monthNumber)}`
}

function nthOf(nth: number): string {
  if (nth === -1) return 'last'
  if (nth < 0) return `${nthOf(-nth)} to last`
  const teen = nth % 100 > 10 && nth % 100 < 14
  return `${nth}${(!teen && ['th', 'st', 'nd', 'rd'][nth % 10]) || 'th'}`
}

function end({ until, count }: SaidRule): string {
  if (until !== null) return `, until ${date(until)}`
  return count === null ? '' : `, ${plural(count, { one: 'once', other: '# times' })}`
}

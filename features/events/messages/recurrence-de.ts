import { wording } from '#lib/messages.ts'
import type { SaidRule } from '../recurrence/said-rule.ts'
import { calendarNames } from './calendar-names.ts'
import type { RecurrenceMessages } from './recurrence-en.ts'

const { list, plural } = wording('de')
const { weekday, month, date } = calendarNames('de-DE')

const rare = {
  'leap-years': ' (nur in Schaltjahren)',
  'long-months': ' (nur in Monaten, die diesen Tag haben)',
}

const units = {
  DAILY: { one: 'jeden Tag', other: 'alle # Tage' },
  WEEKLY: { one: 'jede Woche', other: 'alle # Wochen' },
  MONTHLY: { one: 'jeden Monat', other: 'alle # Monate' },
  YEARLY: { one: 'jedes Jahr', other: 'alle # Jahre' },
}

export const recurrence: RecurrenceMessages = {
  rule(rule) {
    const parts = [often(rule), rule.rare && rare[rule.rare], end(rule)]
    return parts.filter((part) => part !== null).join('')
  },
}

function often(rule: SaidRule): string {
  const { frequency, interval, days, months } = rule
  const within = months.length > 0 ? ` im ${list(months.map(month))}` : ''
  if (frequency === 'WEEKLY' && interval === 1) {
    const named = `jeden ${list(days.map(({ day }) => weekday(day)))}`
    return `${rule.workdays ? 'montags bis freitags' : named}${within}`
  }
  const unit = plural(interval, units[frequency])
  if (frequency === 'YEARLY' && rule.monthDays.length > 0 && months.length > 0 && days.length === 0)
    return `${unit} ${list(months.flatMap((each) => rule.monthDays.map((day) => dayOf(day, each))))}`
  const on = when(rule)
  return on ? `${unit} ${on}${within}` : `${unit}${within}`
}

function when({ days, monthDays, yearDays, positions, workdays }: SaidRule): string {
  const named = days.map(({ nth, day }) =>
    nth === 0 ? `am ${weekday(day)}` : `am ${nthOf(nth)} ${weekday(day)}`,
  )
  const dates = [
    ...monthDays.map((day) => (day > 0 ? `am ${day}.` : `am ${nthOf(day)} Tag`)),
    ...yearDays.map((day) => `am ${nthOf(day)} Tag des Jahres`),
  ]
  if (positions.length === 0)
    return [dates, workdays ? ['an einem Wochentag von Montag bis Freitag'] : named]
      .filter((all) => all.length > 0)
      .map(list)
      .join(', falls es so fällt: ')
  const bare = days.map(({ day }) => weekday(day))
  const chosen = list(positions.map((position) => `am ${nthOf(position)}`))
  if (workdays) return `${chosen} Werktag von Montag bis Freitag`
  return bare.length === 1
    ? `${chosen} ${bare.join()}`
    : `${chosen} unter ${list([...bare, ...monthDays.map((day) => `${day}.`)])}`
}

function dayOf(day: number, monthNumber: number): string {
  return day > 0
    ? `am ${day}. ${month(monthNumber)}`
    : `am ${nthOf(day)} Tag im ${month(monthNumber)}`
}

/** After "am". */
function nthOf(nth: number): string {
  if (nth === -1) return 'letzten'
  return nth < 0 ? `${-nth}.-letzten` : `${nth}.`
}

function end({ until, count }: SaidRule): string {
  if (until !== null) return ` bis ${date(until)}`
  return count === null ? '' : `, ${count}-mal`
}

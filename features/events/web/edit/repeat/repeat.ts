import { plusDays, type WallTime, wallFrom, weekdayOf } from '#lib/wall-time.ts'
import { readRule } from '../../../recurrence/read-rule.ts'
import {
  type Frequency,
  plainRule,
  type Rule,
  ruleText,
  type Weekday,
  weekdays,
} from '../../../recurrence/rule.ts'

/** How something repeats, as one chooses it. What the day is in a month or a year comes from the first date. */
export interface Repeat {
  frequency: Frequency
  interval: number
  /** Of what is weekly; the day of the first date is among them. */
  days: readonly Weekday[]
  /** Of what is monthly or yearly. */
  by: DayBy
  end: RepeatEnd
}

/** By the 26th, by the fourth Thursday, by the last Thursday, by the last day of the month. */
export type DayBy = 'date' | 'nth' | 'last' | 'last-day'

export type RepeatEnd =
  | { kind: 'never' }
  | { kind: 'until'; day: string }
  | { kind: 'count'; count: number }

/** Once a week, for as long as nobody says otherwise. */
export function weekly(start: string): Repeat {
  return {
    ...{ frequency: 'WEEKLY', interval: 1, days: [dayAt(start)], by: 'date' },
    end: { kind: 'never' },
  }
}

/** What a rule chooses; undefined where it says more than one can choose here. */
export function repeatOf(text: string, start: string): Repeat | undefined {
  const read = readRule(text)
  if (!('rule' in read)) return undefined
  const { frequency, interval, days, until, count } = read.rule
  const end: RepeatEnd =
    until !== null
      ? { kind: 'until', day: `${until.slice(0, 4)}-${until.slice(4, 6)}-${until.slice(6, 8)}` }
      : count !== null
        ? { kind: 'count', count }
        : { kind: 'never' }
  const own = frequency === 'WEEKLY' ? days.map(({ day }) => day) : []
  const repeat = { frequency, interval, days: own.length > 0 ? own : [dayAt(start)], end }
  const found = daysBy(start).find((by) => says({ ...repeat, by }, read.rule, start))
  return found && { ...repeat, by: found }
}

/** Whether a choice says the same as a rule. */
function says(repeat: Repeat, rule: Rule, start: string): boolean {
  const chosen = filledIn(ruleFor(repeat, start), start)
  return (
    ruleText({ ...chosen, weekStart: 'MO', until: null }) ===
    ruleText({ ...filledIn(rule, start), weekStart: 'MO', until: null })
  )
}

/** A rule with what it takes from its first date where that can be said in two ways. */
function filledIn(rule: Rule, start: string): Rule {
  const wall = wallFrom(start)
  if (!wall) return rule
  const { frequency, days, monthDays, months } = rule
  const isOpen = days.length + monthDays.length + rule.yearDays.length === 0
  if (frequency === 'WEEKLY')
    return { ...rule, days: inOrder(isOpen ? [dayAt(start)] : days.map(({ day }) => day)) }
  if (frequency === 'MONTHLY' && isOpen) return { ...rule, monthDays: [wall.day] }
  if (frequency === 'YEARLY' && isOpen)
    return { ...rule, monthDays: [wall.day], months: months.length > 0 ? months : [wall.month] }
  return rule
}

function inOrder(days: readonly Weekday[]): Rule['days'] {
  return weekdays.filter((day) => days.includes(day)).map((day) => ({ nth: 0, day }))
}

/** The rule of a choice. */
export function ruleOf(repeat: Repeat, start: string): string {
  return ruleText(ruleFor(repeat, start))
}

function ruleFor({ frequency, interval, days, by, end }: Repeat, start: string): Rule {
  const wall = wallFrom(start)
  const rule: Rule = {
    ...plainRule(frequency),
    interval,
    count: end.kind === 'count' ? end.count : null,
    until: end.kind === 'until' ? end.day.replaceAll('-', '') : null,
  }
  if (!wall || frequency === 'DAILY') return rule
  if (frequency === 'WEEKLY')
    return days.length === 1 && days[0] === dayAt(start) ? rule : { ...rule, days: inOrder(days) }
  if (by === 'date') return rule
  const months = frequency === 'YEARLY' ? [wall.month] : []
  if (by === 'last-day') return { ...rule, months, monthDays: [-1] }
  const nth = by === 'last' ? -1 : Math.ceil(wall.day / 7)
  return { ...rule, months, days: [{ nth, day: dayAt(start) }] }
}

/** How the day of a first date can be told: as the last one only where it is. */
export function daysBy(start: string): DayBy[] {
  const wall = wallFrom(start)
  if (!wall) return ['date']
  const [isLast, isLastDay] = [7, 1].map((days) => plusDays(wall, days).month !== wall.month)
  const nth: DayBy[] = wall.day > 28 ? [] : ['nth']
  return [
    'date',
    ...nth,
    ...(isLast ? ['last' as const] : []),
    ...(isLastDay ? ['last-day' as const] : []),
  ]
}

/** The rule once the first date is another one: the day it is on goes along, and the last day does not. */
export function movedRule(rule: string, before: string, after: string): string {
  const repeat = repeatOf(rule, before)
  if (!repeat || !isWhole(before) || !isWhole(after)) return rule
  const [from, to] = [dayAt(before), dayAt(after)]
  const days = [...new Set(repeat.days.map((day) => (day === from ? to : day)))]
  const by = daysBy(after).includes(repeat.by) ? repeat.by : 'date'
  const moved = { ...repeat, days: repeat.frequency === 'WEEKLY' ? days : [to], by }
  return ruleOf(moved, after)
}

function isWhole(start: string): boolean {
  return wallFrom(start) !== undefined
}

/** The weekday of a date on the wall. */
export function dayAt(start: string): Weekday {
  const wall: WallTime | undefined = wallFrom(start)
  return (wall && weekdays[(weekdayOf(wall) + 6) % 7]) ?? 'MO'
}

/** A whole number from 1 on. */
export function whole(number: number, most: number): number {
  return Math.min(most, Math.max(1, Math.trunc(number) || 1))
}

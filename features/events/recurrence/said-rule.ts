import { wallFrom, weekdayOf } from '#lib/wall-time.ts'
import { lastDayOf } from './last-moment.ts'
import { type Rule, type RuleDay, type Weekday, weekdays } from './rule.ts'

/** A rule as it is told: what it takes from its first date is in it. */
export interface SaidRule extends Omit<Rule, 'until' | 'weekStart'> {
  /** The days are Monday to Friday, each. */
  workdays: boolean
  /** The last day, `2027-01-31`. */
  until: string | null
  /** It is on the 29th of February, or on a day that some months lack. */
  rare: 'leap-years' | 'long-months' | null
}

/** A rule together with what it takes from the first date, on the wall. */
export function saidRule(rule: Rule, start: string, zone: string): SaidRule {
  const { weekStart: _, until, ...rest } = filledIn(rule, start)
  return {
    ...rest,
    workdays: areWorkdays(rest.days),
    until: until === null ? null : lastDayOf(until, zone),
    rare: rarity(rest),
  }
}

function filledIn(rule: Rule, start: string): Rule {
  const wall = wallFrom(start)
  if (!wall) return rule
  const { frequency, days, monthDays, months, yearDays } = rule
  const open = days.length + monthDays.length + yearDays.length === 0
  const day: Weekday = weekdays[(weekdayOf(wall) + 6) % 7] ?? 'MO'
  if (frequency === 'WEEKLY' && open) return { ...rule, days: [{ nth: 0, day }] }
  if (frequency === 'MONTHLY' && open) return { ...rule, monthDays: [wall.day] }
  if (frequency !== 'YEARLY' || !open) return rule
  return { ...rule, monthDays: [wall.day], months: months.length > 0 ? months : [wall.month] }
}

function areWorkdays(days: readonly RuleDay[]): boolean {
  const named = new Set(days.map(({ nth, day }) => (nth === 0 ? day : 'SU')))
  return named.size === 5 && !named.has('SA') && !named.has('SU')
}

function rarity({
  frequency,
  monthDays,
  months,
}: Pick<Rule, 'frequency' | 'monthDays' | 'months'>): SaidRule['rare'] {
  const all = (day: number) => monthDays.length > 0 && monthDays.every((each) => each >= day)
  if (frequency === 'YEARLY' && all(29) && months.join() === '2') return 'leap-years'
  return frequency === 'MONTHLY' && all(29) ? 'long-months' : null
}

export const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const
export type Weekday = (typeof weekdays)[number]

export const frequencies = ['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'] as const
export type Frequency = (typeof frequencies)[number]

/** A weekday of a rule; `nth` is 0 for each, 2 for the second, -1 for the last of a month or a year. */
export interface RuleDay {
  nth: number
  day: Weekday
}

/**
 * How something repeats: an RRULE of RFC 5545, 3.3.10, as far as it speaks of whole days. Not by
 * number of the week, as libraries disagree about those around New Year. Empty lists say nothing.
 */
export interface Rule {
  frequency: Frequency
  interval: number
  count: number | null
  /** The last day it may be on (`20270131`), or the last moment, on the wall (`20270131T190000`) or in UTC (with `Z`). */
  until: string | null
  days: readonly RuleDay[]
  monthDays: readonly number[]
  months: readonly number[]
  yearDays: readonly number[]
  /** Which of those within a week, month or year. */
  positions: readonly number[]
  weekStart: Weekday
}

/** A rule that says nothing but how often. */
export function plainRule(frequency: Frequency): Rule {
  return {
    frequency,
    interval: 1,
    count: null,
    until: null,
    days: [],
    monthDays: [],
    months: [],
    yearDays: [],
    positions: [],
    weekStart: 'MO',
  }
}

/** A rule as RFC 5545 writes it, always in the same order. */
export function ruleText(rule: Rule): string {
  const list = (name: string, values: readonly (string | number)[]) =>
    values.length > 0 ? `;${name}=${values.join(',')}` : ''
  return [
    `FREQ=${rule.frequency}`,
    rule.interval > 1 ? `;INTERVAL=${rule.interval}` : '',
    rule.count === null ? '' : `;COUNT=${rule.count}`,
    rule.until === null ? '' : `;UNTIL=${rule.until}`,
    list('BYMONTH', rule.months),
    list('BYYEARDAY', rule.yearDays),
    list('BYMONTHDAY', rule.monthDays),
    list('BYDAY', rule.days.map(dayText)),
    list('BYSETPOS', rule.positions),
    rule.weekStart === 'MO' ? '' : `;WKST=${rule.weekStart}`,
  ].join('')
}

function dayText({ nth, day }: RuleDay): string {
  return nth === 0 ? day : `${nth}${day}`
}

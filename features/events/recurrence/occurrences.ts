/// <reference lib="esnext.temporal" />
import { RRuleTemporal } from 'rrule-temporal'
import { day, type Instant, instantOf, minute, plus } from '#lib/time.ts'
import { wallText, wallTimeAt } from '#lib/wall-time.ts'
import { lastMoment } from './last-moment.ts'
import { readRule } from './read-rule.ts'
import { type Rule, ruleText } from './rule.ts'

/** When something is that may repeat. Slots and times are what the wall shows in `zone`: `2026-11-26T19:00`. */
export interface Series {
  /** An RRULE without `DTSTART` that `readRule` takes; null for one date. */
  rule: string | null
  zone: string
  /** Always the first date, also where the rule passes it over. */
  start: string
  minutes: number
  /** Slots of the rule that are left out. */
  except?: readonly string[]
  /** Slots beside the rule. */
  extra?: readonly string[]
}

export interface Occurrence {
  /** What the wall shows by the rule: the RECURRENCE-ID, also of a date that is moved later. */
  slot: string
  startsAt: Instant
  endsAt: Instant
}

/** From its start or `from`, and before `until`; never more than `most`, nor further than a century. */
export interface Window {
  from?: Instant
  until: Instant
  most: number
}

const century = 36_525 * day

/** Years in which something may begin: what lies outside is a slip of the pen. */
export const years = { first: 1900, last: 2199 }

/**
 * The dates of a series, by time. The clock on the wall stays when clocks are changed; a time that is left out then is as
 * much later, and of one that comes twice it is the first, as `instantAt` has it. Nothing is lost.
 */
export function occurrencesOf(series: Series, { from, until, most }: Window): Occurrence[] {
  const first = startOf(series)
  const begin = from !== undefined && from > first ? from : first
  const end = earliest(until, plus(begin, century))
  const except = new Set(series.except)
  const slots = new Set(ruleSlots(series, begin, end, most + except.size))
  for (const slot of series.extra ?? []) slots.add(slot)
  return [...slots]
    .filter((slot) => !except.has(slot))
    .map((slot) => occurrenceAt(series, slot))
    .filter(({ startsAt }) => startsAt >= begin && startsAt < end)
    .sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1))
    .slice(0, most)
}

/**
 * The first date that a rule itself gives, from a time on. It is that time where both agree, as they should: of others
 * calendars say different things. Undefined where there is none within a century.
 */
export function firstOf(rule: string, start: string): string | undefined {
  const read = { ...ruleOf(rule), count: null }
  if (saysNoMoreThanHowOften(read)) return start
  const begin = Date.parse(`${start}Z`)
  const [first] = slotsBetween(read, start, begin, begin + century, false)
  return first
}

function saysNoMoreThanHowOften({ days, monthDays, months, yearDays }: Rule): boolean {
  return days.length + monthDays.length + months.length + yearDays.length === 0
}

/** One slot of a series as it is unless it is moved. */
export function occurrenceAt(
  { zone, minutes }: Pick<Series, 'zone' | 'minutes'>,
  slot: string,
): Occurrence {
  const startsAt = momentOf(zone, slot)
  return { slot, startsAt, endsAt: plus(startsAt, minutes * minute) }
}

function startOf({ zone, start, extra = [] }: Series): Instant {
  return momentOf(
    zone,
    [start, ...extra].reduce((a, b) => (a < b ? a : b)),
  )
}

/** As `instantAt`, which is for browsers, and twenty times as fast. */
function momentOf(zone: string, text: string): Instant {
  return instantOf(Temporal.PlainDateTime.from(text).toZonedDateTime(zone).epochMilliseconds)
}

/** What the rule gives from `begin` to `end`, with some to spare on both sides. */
function ruleSlots(series: Series, begin: Instant, end: Instant, most: number): string[] {
  const { zone, start } = series
  const year = Number(start.slice(0, 4))
  if (!(year >= years.first && year <= years.last)) throw new RangeError(`no year: ${start}`)
  if (series.rule === null) return [start]
  const rule = ruleOf(series.rule)
  const last = rule.until === null ? end : earliest(end, lastMoment(rule.until, zone))
  const slots = slotsBetween(
    rule,
    start,
    wallNumber(zone, begin) - day,
    wallNumber(zone, end) + day,
  )
  const found: string[] = []
  for (const slot of slots) {
    const at = momentOf(zone, slot)
    if (at > last && slot !== start) break
    if (at >= begin) found.push(slot)
    if (found.length >= most) break
  }
  return found
}

function ruleOf(text: string): Rule {
  const read = readRule(text)
  if ('problem' in read) throw new RangeError(`${read.problem}: ${text}`)
  return read.rule
}

/**
 * Walks the rule as if the wall were UTC, where no hour is missing or comes twice. Windows grow, so that a few dates cost
 * little; what is counted is walked from its start at once, and is not endless.
 */
function* slotsBetween(
  rule: Rule,
  start: string,
  from: number,
  until: number,
  includeDtstart = true,
): Generator<string> {
  const dates = new RRuleTemporal({
    rruleString: ruleText({ ...rule, until: null }),
    dtstart: Temporal.ZonedDateTime.from(`${start}[UTC]`),
    includeDtstart,
    strict: true,
    // A day each from the first year to the end of a century in the last.
    maxIterations: 200_000,
  })
  let length = rule.count === null ? 400 * day : until - from
  for (let begin = from; begin < until; begin += length / 2) {
    const end = Math.min(begin + length, until)
    for (const date of dates.between(new Date(begin), new Date(end - 1), true))
      yield date.toPlainDateTime().toString().slice(0, 16)
    length *= 2
  }
}

function wallNumber(zone: string, at: Instant): number {
  return Date.parse(`${wallText(wallTimeAt(zone, at))}Z`)
}

function earliest(a: Instant, b: Instant): Instant {
  return a < b ? a : b
}

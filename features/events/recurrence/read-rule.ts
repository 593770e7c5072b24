import { frequencies, plainRule, type Rule, type RuleDay, weekdays } from './rule.ts'

/** Characters of a rule. */
export const longestRule = 500
/** Dates that a rule may count. */
export const mostCounted = 10_000
export const longestInterval = 10_000

/** Why a rule is refused; each has a sentence in the catalogue of errors. */
export type RuleProblem =
  | 'event.rule-too-long'
  | 'event.rule-unreadable'
  | 'event.rule-part-unknown'
  | 'event.rule-too-often'
  | 'event.rule-count-and-until'
  | 'event.rule-count'
  | 'event.rule-interval'
  | 'event.rule-parts-clash'

/** A rule that was read, or what is wrong with it and with which part. */
export type ReadRule = { rule: Rule } | { problem: RuleProblem; part: string }

/** Reads an RRULE without `DTSTART`, strictly: what is not understood is refused, not passed over. */
export function readRule(text: string): ReadRule {
  if (text.length > longestRule) return { problem: 'event.rule-too-long', part: '' }
  let rule = plainRule('DAILY')
  const seen = new Set<string>()
  for (const part of text
    .trim()
    .replace(/^RRULE:/i, '')
    .replace(/;$/, '')
    .split(';')) {
    const [name = '', value, ...more] = part.toUpperCase().split('=')
    if (!value || more.length > 0 || seen.has(name)) return unreadable(part)
    seen.add(name)
    const read = partOf(name, value)
    if ('problem' in read) return { problem: read.problem, part }
    rule = { ...rule, ...read }
  }
  if (!seen.has('FREQ')) return { problem: 'event.rule-unreadable', part: 'FREQ' }
  const clash = clashIn(rule)
  return clash ?? { rule }
}

function unreadable(part: string): ReadRule {
  return { problem: 'event.rule-unreadable', part }
}

type Part = Partial<Rule> | { problem: RuleProblem }
const wrong: Part = { problem: 'event.rule-unreadable' }

function partOf(name: string, value: string): Part {
  switch (name) {
    case 'FREQ':
      return frequencyOf(value)
    case 'INTERVAL':
      return number(value, 1, longestInterval, 'event.rule-interval', (interval) => ({ interval }))
    case 'COUNT':
      return number(value, 1, mostCounted, 'event.rule-count', (count) => ({ count }))
    case 'UNTIL':
      return isMoment(value) ? { until: value } : wrong
    case 'BYDAY':
      return daysOf(value)
    case 'BYMONTHDAY':
      return numbers(value, 31, (monthDays) => ({ monthDays }))
    case 'BYMONTH':
      return numbers(value, 12, (months) =>
        months.some((month) => month < 0) ? wrong : { months },
      )
    case 'BYYEARDAY':
      return numbers(value, 366, (yearDays) => ({ yearDays }))
    case 'BYSETPOS':
      return numbers(value, 366, (positions) => ({ positions }))
    case 'WKST': {
      const weekStart = weekdays.find((day) => day === value)
      return weekStart ? { weekStart } : wrong
    }
    case 'BYHOUR':
    case 'BYMINUTE':
    case 'BYSECOND':
      return { problem: 'event.rule-too-often' }
    default:
      return { problem: 'event.rule-part-unknown' }
  }
}

function frequencyOf(value: string): Part {
  const frequency = frequencies.find((known) => known === value)
  if (frequency) return { frequency }
  return /^(HOUR|MINUTE|SECOND)LY$/.test(value) ? { problem: 'event.rule-too-often' } : wrong
}

function daysOf(value: string): Part {
  const days: RuleDay[] = []
  for (const text of value.split(',')) {
    const found = /^([+-]?\d{1,2})?([A-Z]{2})$/.exec(text)
    const day = weekdays.find((known) => known === found?.[2])
    const nth = Number(found?.[1] ?? 0)
    if (!day || Math.abs(nth) > 52 || (found?.[1] && nth === 0)) return wrong
    days.push({ nth, day })
  }
  return { days }
}

function number(
  value: string,
  least: number,
  most: number,
  problem: RuleProblem,
  made: (number: number) => Part,
): Part {
  const read = /^\d{1,9}$/.test(value) ? Number(value) : Number.NaN
  return read >= least && read <= most ? made(read) : { problem }
}

function numbers(value: string, most: number, made: (numbers: number[]) => Part): Part {
  const read = value.split(',').map((text) => (/^[+-]?\d{1,3}$/.test(text) ? Number(text) : 0))
  return read.some((one) => one === 0 || Math.abs(one) > most) ? wrong : made(read)
}

/** `20270131`, `20270131T190000` or `20270131T190000Z`, of a day that is in the calendar. */
function isMoment(text: string): boolean {
  const found = /^(\d{4})(\d\d)(\d\d)(T([01]\d|2[0-3])[0-5]\d([0-5]\d|60)Z?)?$/.exec(text)
  if (!found) return false
  const [year = 0, month = 0, date = 0] = found.slice(1, 4).map(Number)
  const day = new Date(Date.UTC(year, month - 1, date))
  return year > 0 && day.getUTCMonth() === month - 1 && day.getUTCDate() === date
}

/** What RFC 5545 forbids together. */
function clashIn(rule: Rule): ReadRule | undefined {
  const { frequency, days, monthDays, yearDays, positions, months } = rule
  if (rule.count !== null && rule.until !== null)
    return { problem: 'event.rule-count-and-until', part: 'COUNT' }
  const clash = (part: string): ReadRule => ({ problem: 'event.rule-parts-clash', part })
  const numbered = days.some(({ nth }) => nth !== 0)
  if (numbered && (frequency === 'DAILY' || frequency === 'WEEKLY')) return clash('BYDAY')
  const most = frequency === 'MONTHLY' || months.length > 0 ? 5 : 52
  if (days.some(({ nth }) => Math.abs(nth) > most)) return clash('BYDAY')
  if (monthDays.length > 0 && frequency === 'WEEKLY') return clash('BYMONTHDAY')
  if (yearDays.length > 0 && frequency !== 'YEARLY') return clash('BYYEARDAY')
  const others = [days, monthDays, yearDays, months]
  if (positions.length > 0 && others.every((list) => list.length === 0)) return clash('BYSETPOS')
  return undefined
}

/// <reference lib="esnext.temporal" />
import { day } from '#lib/time.ts'
import { weekdays } from '../../recurrence/rule.ts'
import { contentLine } from './lines.ts'

/** Years ahead for which changes of clocks are told where they follow no rule. */
const yearsAhead = 30

/** When clocks are changed. `local` is what the wall showed until then. */
interface Change {
  local: Temporal.PlainDateTime
  from: number
  to: number
  summer: boolean
}

/** A VTIMEZONE of an IANA time zone, from the first day of a year on, as this machine knows it. */
export function timeZoneLines(zone: string, firstYear: number): string {
  return written.getOrInsertComputed(`${zone} ${firstYear}`, () => {
    const begin = Temporal.PlainDate.from({ year: firstYear, month: 1, day: 1 })
    const start = begin.toZonedDateTime(zone)
    const offset = minutesAhead(start)
    const first = { local: start.toPlainDateTime(), from: offset, to: offset, summer: false }
    return [
      contentLine('BEGIN', 'VTIMEZONE'),
      contentLine('TZID', zone),
      contentLine('X-LIC-LOCATION', zone),
      observance([first]),
      ...observances(changesAfter(start)),
      contentLine('END', 'VTIMEZONE'),
    ].join('')
  })
}

const written = new Map<string, string>()

function changesAfter(start: Temporal.ZonedDateTime): Change[] {
  const last = Math.max(start.year, Temporal.Now.plainDateISO().year) + yearsAhead
  const changes: Change[] = []
  for (let at = start.getTimeZoneTransition('next'); at; at = at.getTimeZoneTransition('next')) {
    const to = minutesAhead(at)
    const from = minutesAhead(at.subtract({ minutes: 1 }))
    const local = at.toPlainDateTime().add({ minutes: from - to })
    if (local.year > last) break
    const back = at.getTimeZoneTransition('next')
    // Summer is what goes back within the year.
    const summer = to > from && back !== null && isWithinYear(at, back) && minutesAhead(back) < to
    if (from !== to) changes.push({ local, from, to, summer })
  }
  return changes
}

function isWithinYear(a: Temporal.ZonedDateTime, b: Temporal.ZonedDateTime): boolean {
  return b.epochMilliseconds - a.epochMilliseconds < 366 * day
}

function minutesAhead(at: Temporal.ZonedDateTime): number {
  return Math.round(at.offsetNanoseconds / 60e9)
}

/** By rule where changes follow one to the end, and by date where they do not. */
function observances(changes: readonly Change[]): string[] {
  const alike = Map.groupBy(changes, ({ local, from, to }) =>
    [local.month, local.dayOfWeek, local.toPlainTime(), from, to].join(' '),
  )
  const loose: Change[] = []
  const ruled: string[] = []
  const lastYear = changes.at(-1)?.local.year ?? 0
  for (const group of alike.values()) {
    const tail = ruledTail(group, lastYear)
    loose.push(...group.slice(0, group.length - tail.length))
    const [first] = tail
    if (first) ruled.push(observance([first], ruleOf(first, tail)))
  }
  const dated = Map.groupBy(loose, ({ from, to, summer }) => [from, to, summer].join(' '))
  return [...[...dated.values()].map((group) => observance(group)), ...ruled]
}

/** The changes at the end of a group that come every year, within the same seven days of the month. */
function ruledTail(group: readonly Change[], lastYear: number): Change[] {
  const tail: Change[] = []
  const days: number[] = []
  for (const change of group.toReversed()) {
    days.push(change.local.day)
    if (change.local.year !== lastYear - tail.length) break
    if (Math.max(...days) - Math.min(...days) > 6) break
    tail.unshift(change)
  }
  // Within so many years a weekday comes on each of its seven days.
  return tail.length >= yearsAhead - 2 ? tail : []
}

function ruleOf({ local }: Change, tail: readonly Change[]): string {
  const days = tail.map((change) => change.local.day)
  const [first, last] = [Math.min(...days), Math.max(...days)]
  const weekday = weekdays[local.dayOfWeek - 1]
  const yearly = `FREQ=YEARLY;BYMONTH=${local.month}`
  if (last === local.daysInMonth) return `${yearly};BYDAY=-1${weekday}`
  if (first % 7 === 1) return `${yearly};BYDAY=${(first + 6) / 7}${weekday}`
  const within = Array.from({ length: last - first + 1 }, (_, index) => first + index)
  return `${yearly};BYMONTHDAY=${within.join()};BYDAY=${weekday}`
}

function observance(changes: readonly Change[], rule?: string): string {
  const [first, ...more] = changes
  if (!first) return ''
  // The first among them too, as readers disagree whether `DTSTART` counts then.
  const dates = more.length > 0 ? changes : []
  const kind = first.summer ? 'DAYLIGHT' : 'STANDARD'
  return [
    contentLine('BEGIN', kind),
    contentLine('DTSTART', compact(first.local)),
    contentLine('TZOFFSETFROM', offsetText(first.from)),
    contentLine('TZOFFSETTO', offsetText(first.to)),
    rule === undefined ? '' : contentLine('RRULE', rule),
    ...dates.map(({ local }) => contentLine('RDATE', compact(local))),
    contentLine('END', kind),
  ].join('')
}

function compact(local: Temporal.PlainDateTime): string {
  return local.toString({ smallestUnit: 'second' }).replaceAll(/[-:]/g, '')
}

function offsetText(minutes: number): string {
  const two = (number: number) => String(number).padStart(2, '0')
  const ahead = Math.abs(minutes)
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(ahead / 60))}${two(ahead % 60)}`
}

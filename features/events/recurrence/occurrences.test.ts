import fc from 'fast-check'
import ICAL from 'ical.js'
import rrule from 'rrule'
import { expect, test } from 'vitest'
import { day, instantFrom, instantOf } from '#lib/time.ts'
import { instantAt, wallFrom } from '#lib/wall-time.ts'
import { firstOf, occurrencesOf, type Series } from './occurrences.ts'
import { plainRule, type Rule, ruleText, weekdays } from './rule.ts'

const utc = (text: string) => instantFrom(`${text}:00.000000Z`)
const berlin = { zone: 'Europe/Berlin', minutes: 90 }

function slots(series: Partial<Series>, { from = '', until = '2100-01-01T00:00', most = 5 } = {}) {
  return occurrencesOf(
    { rule: null, start: '2026-11-26T19:00', ...berlin, ...series },
    { ...(from && { from: utc(from) }), until: utc(until), most },
  ).map(({ slot }) => slot)
}

test.each([
  ['one date', null, ['2026-11-26T19:00']],
  ['every Thursday', 'FREQ=WEEKLY;COUNT=2', ['2026-11-26T19:00', '2026-12-03T19:00']],
  [
    'the first date counts, also where the rule passes it over',
    'FREQ=WEEKLY;BYDAY=MO;COUNT=2',
    ['2026-11-26T19:00', '2026-11-30T19:00'],
  ],
  [
    'to the end of a day',
    'FREQ=DAILY;UNTIL=20261128',
    ['2026-11-26T19:00', '2026-11-27T19:00', '2026-11-28T19:00'],
  ],
  [
    'to a moment of the wall, which is still in it',
    'FREQ=DAILY;UNTIL=20261127T190000',
    ['2026-11-26T19:00', '2026-11-27T19:00'],
  ],
  ['to a moment of UTC', 'FREQ=DAILY;UNTIL=20261127T175959Z', ['2026-11-26T19:00']],
  ['to a day before it begins', 'FREQ=DAILY;UNTIL=20200101', ['2026-11-26T19:00']],
])('%s', (_, rule, expected) => {
  expect(slots({ rule })).toEqual(expected)
})

test('a leap day comes in leap years', () => {
  const rule = 'FREQ=YEARLY'
  expect(slots({ rule, start: '2024-02-29T12:00' }, { most: 3 })).toEqual([
    '2024-02-29T12:00',
    '2028-02-29T12:00',
    '2032-02-29T12:00',
  ])
  const last = { rule: 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1', start: '2024-02-29T12:00' }
  expect(slots(last, { most: 2 })).toEqual(['2024-02-29T12:00', '2025-02-28T12:00'])
})

test('the clock on the wall stays when clocks are changed, and no date is lost', () => {
  const times = (start: string) =>
    occurrencesOf(
      { ...berlin, rule: 'FREQ=DAILY;COUNT=3', start },
      { until: utc('2100-01-01T00:00'), most: 5 },
    ).map(({ startsAt, endsAt }) => `${startsAt.slice(11, 16)}-${endsAt.slice(11, 16)}`)
  expect(times('2026-03-28T19:00')).toEqual(['18:00-19:30', '17:00-18:30', '17:00-18:30'])
  expect(times('2026-03-28T02:30')).toEqual(['01:30-03:00', '01:30-03:00', '00:30-02:00'])
  expect(times('2026-10-24T02:30')).toEqual(['00:30-02:00', '00:30-02:00', '01:30-03:00'])
})

test('left out and put beside', () => {
  const series = {
    rule: 'FREQ=WEEKLY;COUNT=4',
    except: ['2026-12-03T19:00', '2030-01-01T00:00'],
    extra: ['2026-12-01T10:00', '2026-12-10T19:00'],
  }
  expect(slots(series)).toEqual([
    '2026-11-26T19:00',
    '2026-12-01T10:00',
    '2026-12-10T19:00',
    '2026-12-17T19:00',
  ])
  expect(slots(series, { most: 2 })).toEqual(['2026-11-26T19:00', '2026-12-01T10:00'])
  expect(slots({ ...series, extra: ['2026-01-01T10:00'] }, { most: 1 })).toEqual([
    '2026-01-01T10:00',
  ])
})

test('the first date of a rule itself', () => {
  expect(firstOf('FREQ=WEEKLY;BYDAY=TH;COUNT=1', '2026-11-26T19:00')).toBe('2026-11-26T19:00')
  expect(firstOf('FREQ=MONTHLY;BYDAY=-1FR', '2026-11-28T19:00')).toBe('2026-12-25T19:00')
  expect(firstOf('FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', '2026-11-28T19:00')).toBe(undefined)
})

test('a window takes what begins in it', () => {
  const from = '2026-12-03T18:00'
  expect(slots({ rule: 'FREQ=WEEKLY' }, { from, until: '2026-12-17T18:00' })).toEqual([
    '2026-12-03T19:00',
    '2026-12-10T19:00',
  ])
})

test('a rule that is not one is the caller’s fault', () => {
  expect(() => slots({ rule: 'FREQ=SOMETIMES' })).toThrow('event.rule-unreadable')
  expect(() => slots({ start: '0026-11-26T19:00' })).toThrow('no year')
})

test.each([
  ['never', 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', 1],
  ['never, day by day', 'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=31', 1],
  ['never, by days of the year', 'FREQ=YEARLY;BYYEARDAY=366;BYMONTH=6', 1],
  ['never, by positions', 'FREQ=MONTHLY;BYDAY=MO;BYSETPOS=6', 1],
  ['once in a very long time', 'FREQ=YEARLY;INTERVAL=10000', 1],
  ['every ten thousand days', 'FREQ=DAILY;INTERVAL=10000', 4],
  ['ten thousand times', 'FREQ=DAILY;COUNT=10000', 10_000],
  ['a day in a thousand', 'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=29;BYDAY=MO;COUNT=10000', 1],
  ['every day without end', 'FREQ=DAILY', 10_000],
  [
    'a year in full',
    `FREQ=YEARLY;BYMONTHDAY=${Array.from({ length: 31 }, (_, i) => i + 1)};BYSETPOS=${Array.from({ length: 99 }, (_, i) => i + 1)}`,
    9_900,
  ],
])('takes less than a second: %s', (_, rule, least) => {
  // Of the processor: others may be at it too.
  const began = process.cpuUsage()
  const found = slots(
    { rule, start: '1900-11-26T19:00' },
    { until: '2999-01-01T00:00', most: 10_000 },
  )
  expect(process.cpuUsage(began).user / 1_000).toBeLessThan(1_000)
  expect(found.length).toBeGreaterThanOrEqual(least)
})

const positive = (most: number) => fc.integer({ min: 1, max: most })
const signed = (most: number) =>
  fc.oneof(
    positive(most),
    positive(most).map((number) => -number),
  )
const some = <Value>(values: fc.Arbitrary<Value>) =>
  fc.uniqueArray(values, { minLength: 1, maxLength: 3 })
const ruleDays = (nth: fc.Arbitrary<number>) =>
  fc
    .uniqueArray(fc.constantFrom(...weekdays), { minLength: 1, maxLength: 4 })
    .chain((days) => fc.tuple(...days.map((day) => nth.map((nth) => ({ nth, day })))))
const none = fc.constant(0)

/** Rules that say what people say, and some that only computers do. */
const rules: fc.Arbitrary<Rule> = fc
  .oneof(
    fc.record({ frequency: fc.constant('DAILY' as const) }),
    fc.record({ frequency: fc.constant('DAILY' as const), months: some(positive(12)) }),
    fc.record({ frequency: fc.constant('WEEKLY' as const) }),
    fc.record({
      frequency: fc.constant('WEEKLY' as const),
      days: ruleDays(none),
      weekStart: fc.constantFrom(...weekdays),
    }),
    fc.record({ frequency: fc.constant('MONTHLY' as const) }),
    fc.record({ frequency: fc.constant('MONTHLY' as const), monthDays: some(signed(31)) }),
    fc.record({ frequency: fc.constant('MONTHLY' as const), days: ruleDays(signed(5)) }),
    fc.record({
      frequency: fc.constant('MONTHLY' as const),
      days: ruleDays(none),
      positions: signed(4).map((position) => [position]),
    }),
    fc.record({ frequency: fc.constant('YEARLY' as const) }),
    fc.record({ frequency: fc.constant('YEARLY' as const), days: ruleDays(signed(52)) }),
    fc.record({ frequency: fc.constant('YEARLY' as const), yearDays: some(signed(366)) }),
    fc.record({
      frequency: fc.constant('YEARLY' as const),
      months: some(positive(12)),
      days: ruleDays(signed(4)),
    }),
    fc.record({
      frequency: fc.constant('YEARLY' as const),
      months: some(positive(12)),
      monthDays: some(signed(28)),
    }),
  )
  .chain((part) =>
    fc.record({
      interval: fc.integer({ min: 1, max: 5 }),
      count: fc.option(positive(60)),
      part: fc.constant(part),
    }),
  )
  .map(({ interval, count, part }) => ({
    ...plainRule(part.frequency),
    ...part,
    interval,
    count,
  }))

const starts = fc
  .integer({ min: Date.UTC(2015, 0) / day, max: Date.UTC(2035, 0) / day })
  .map((days) => new Date(days * day + 19 * 3_600_000))

/** What `rrule` says, from the first date that the rule itself gives. */
function byRrule(rule: Rule, wanted: Date, until: Date): Date[] {
  const options = rrule.RRule.parseString(ruleText(rule))
  const [start] = new rrule.RRule({ ...options, dtstart: wanted, count: 1 }).all()
  if (!start || start > until) return []
  return new rrule.RRule({ ...options, dtstart: start }).between(start, until, true)
}

const textOf = (date: Date) => date.toISOString().slice(0, 16)

test('agrees with another library', () => {
  fc.assert(
    fc.property(rules, starts, (rule, wanted) => {
      const until = new Date(wanted.getTime() + 6 * 366 * day + 1)
      const expected = byRrule(rule, wanted, until).map(textOf)
      const [start] = expected
      fc.pre(start !== undefined)
      const series = { rule: ruleText(rule), zone: 'UTC', start, minutes: 60 }
      const window = { until: instantOf(until.getTime()), most: 5_000 }
      const found = occurrencesOf(series, window).map(({ slot }) => slot)
      expect(found).toEqual(expected)
      if (isSimple(rule, start)) expect(byIcal(rule, start, found.length)).toEqual(expected)
    }),
    { numRuns: 500 },
  )
})

/**
 * Where `ical.js` is right too. It goes wrong in years and months with parts beyond these, where a month lacks a fifth day,
 * where both ends name one day of the year, and takes 1 March for a missing 29 February.
 */
function isSimple(rule: Rule, start: string): boolean {
  const { frequency, days, monthDays, months, yearDays, positions, interval } = rule
  if (frequency === 'DAILY') return months.length === 0
  if (frequency === 'WEEKLY') return true
  if (frequency === 'MONTHLY') {
    const fifth = days.some(({ nth }) => Math.abs(nth ?? 0) === 5)
    return monthDays.length + positions.length === 0 && interval === 1 && !fifth
  }
  const isLeapDay = start.slice(4, 10) === '-02-29'
  return days.length + monthDays.length === 0 && yearDays.every((each) => each > 0) && !isLeapDay
}

/** What `ical.js` says. */
function byIcal(rule: Rule, start: string, most: number): string[] {
  const walk = ICAL.Recur.fromString(ruleText(rule)).iterator(
    ICAL.Time.fromDateTimeString(`${start}:00`),
  )
  const found: string[] = []
  for (let next = walk.next(); next && found.length < most; next = walk.next())
    found.push(next.toString().slice(0, 16))
  return found
}

test('a window is a part of the whole, and what is left out is missing from it alone', () => {
  fc.assert(
    fc.property(rules, starts, fc.nat(1500), fc.nat(800), (rule, date, later, length) => {
      const start = textOf(date)
      const series = { rule: ruleText(rule), zone: 'America/New_York', start, minutes: 30 }
      const until = instantOf(date.getTime() + 2400 * day)
      const all = occurrencesOf(series, { until, most: 5_000 })
      const from = instantOf(date.getTime() + later * day)
      const end = instantOf(date.getTime() + (later + length) * day)
      const within = all.filter(({ startsAt }) => startsAt >= from && startsAt < end)
      expect(occurrencesOf(series, { from, until: end, most: 5_000 })).toEqual(within)

      const except = within.slice(0, 2).map(({ slot }) => slot)
      const left = occurrencesOf({ ...series, except }, { until, most: 5_000 })
      expect(left).toEqual(all.filter(({ slot }) => !except.includes(slot)))
      for (const { slot, startsAt } of all)
        expect(startsAt).toBe(instantAt(series.zone, wallFrom(slot) ?? fail()))
    }),
  )
})

function fail(): never {
  throw new Error('no time on a wall')
}

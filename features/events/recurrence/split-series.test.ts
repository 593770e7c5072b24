import fc from 'fast-check'
import { expect, test } from 'vitest'
import { instantFrom } from '#lib/time.ts'
import { firstOf, occurrencesOf, type Series } from './occurrences.ts'
import { splitSeries } from './split-series.ts'

const window = { until: instantFrom('2031-01-01T00:00:00.000000Z'), most: 400 }
const slotsOf = (series: Series) => occurrencesOf(series, window).map(({ slot }) => slot)
const series = (rule: string | null, what: Partial<Series> = {}): Series => ({
  ...{ rule, zone: 'Europe/Berlin', start: '2026-11-26T19:00', minutes: 120 },
  ...what,
})

test.each([
  ['FREQ=WEEKLY', '2026-12-10T19:00', 'FREQ=WEEKLY;UNTIL=20261203', 'FREQ=WEEKLY'],
  ['FREQ=WEEKLY;COUNT=5', '2026-12-10T19:00', 'FREQ=WEEKLY;COUNT=2', 'FREQ=WEEKLY;COUNT=3'],
  [
    'FREQ=DAILY;UNTIL=20261130',
    '2026-11-28T19:00',
    'FREQ=DAILY;UNTIL=20261127',
    'FREQ=DAILY;UNTIL=20261130',
  ],
])('%s from %s on', (rule, slot, before, after) => {
  const split = splitSeries(series(rule), slot)
  expect([split?.before.rule, split?.after.rule]).toEqual([before, after])
  expect(split?.after.start).toBe(slot)
})

test('a date beside the rule goes to its side; nothing is split off the first date', () => {
  const extra = ['2026-11-20T10:00', '2027-02-01T10:00']
  const whole = series('FREQ=WEEKLY;COUNT=3', { extra })
  const last = splitSeries(whole, '2027-02-01T10:00')
  expect(last?.after).toMatchObject({ rule: null, start: '2027-02-01T10:00', extra: [] })
  expect(splitSeries(whole, '2026-11-26T19:00')?.before).toMatchObject({
    ...{ rule: null, start: '2026-11-20T10:00', extra: [] },
  })
  expect(splitSeries(whole, '2026-11-20T10:00')).toBeUndefined()
  expect(splitSeries(series('FREQ=WEEKLY;COUNT=3'), '2026-11-26T19:00')).toBeUndefined()
})

const rules = fc.constantFrom(
  'FREQ=DAILY',
  'FREQ=DAILY;INTERVAL=3;COUNT=40',
  'FREQ=WEEKLY;BYDAY=TU,TH',
  'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH,SU;WKST=SU',
  'FREQ=WEEKLY;INTERVAL=3;COUNT=12;BYDAY=TH,FR',
  'FREQ=MONTHLY',
  'FREQ=MONTHLY;BYDAY=-1TH',
  'FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=26,-1',
  'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-3',
  'FREQ=YEARLY;UNTIL=20300101',
  'FREQ=YEARLY;BYMONTH=11;BYDAY=4TH',
)

test('a series and what it is split into have the same dates, each once, and both begin with their rule', () => {
  fc.assert(
    fc.property(rules, fc.nat({ max: 30 }), fc.nat({ max: 30 }), (rule, nth, left) => {
      const start = firstOf(rule, '2026-11-26T19:00') ?? ''
      const plain = series(rule, { start })
      const slots = slotsOf(plain)
      const whole = {
        ...plain,
        except: slots.filter((_, at) => at > 0 && at % (left + 2) === 0),
        extra: ['2026-11-27T08:00', '2027-06-01T08:00'],
      }
      const dates = slotsOf(whole)
      const slot = dates[nth % dates.length] ?? ''
      const split = splitSeries(whole, slot)
      if (!split) {
        expect(nth % dates.length).toBe(0)
        return
      }
      const [before, after] = [slotsOf(split.before), slotsOf(split.after)]
      expect([...before, ...after].slice(0, 300)).toEqual(dates.slice(0, 300))
      for (const half of [split.before, split.after])
        if (half.rule !== null) expect(firstOf(half.rule, half.start)).toBe(half.start)
    }),
  )
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { firstOf } from '../../../recurrence/occurrences.ts'
import { weekdays } from '../../../recurrence/rule.ts'
import { dayAt, daysBy, movedRule, type Repeat, repeatOf, ruleOf } from './repeat.ts'

const thursday = '2026-11-26T19:00'

test.each([
  ['FREQ=DAILY;INTERVAL=3', { frequency: 'DAILY', interval: 3, by: 'date' }],
  ['FREQ=WEEKLY', { frequency: 'WEEKLY', days: ['TH'] }],
  ['FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH', { interval: 2, days: ['MO', 'TH'] }],
  ['FREQ=MONTHLY', { by: 'date' }],
  ['FREQ=MONTHLY;BYMONTHDAY=26', { by: 'date' }],
  ['FREQ=MONTHLY;BYDAY=4TH', { by: 'nth' }],
  ['FREQ=MONTHLY;BYDAY=-1TH', { by: 'last' }],
  ['FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=26', { by: 'date' }],
  ['FREQ=YEARLY;BYMONTH=11;BYDAY=4TH', { by: 'nth' }],
  ['FREQ=WEEKLY;UNTIL=20270131', { end: { kind: 'until', day: '2027-01-31' } }],
  ['FREQ=WEEKLY;COUNT=4', { end: { kind: 'count', count: 4 } }],
])('%s is a choice', (rule, choice) => {
  expect(repeatOf(rule, thursday)).toMatchObject(choice)
})

test.each([
  'FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=1',
  'FREQ=YEARLY;BYYEARDAY=100',
  'FREQ=MONTHLY;BYMONTHDAY=1,15',
  'FREQ=DAILY;BYMONTH=7',
  'nonsense',
])('%s says more than one can choose', (rule) => {
  expect(repeatOf(rule, thursday)).toBeUndefined()
})

const starts = fc
  .integer({ min: 0, max: 1_500 })
  .map((days) => new Date(Date.UTC(2026, 0, 1 + days, 19)).toISOString().slice(0, 16))

const repeats = fc.record({
  frequency: fc.constantFrom('DAILY' as const, 'WEEKLY', 'MONTHLY', 'YEARLY'),
  interval: fc.integer({ min: 1, max: 6 }),
  days: fc.uniqueArray(fc.constantFrom(...weekdays)),
  by: fc.constantFrom('date' as const, 'nth', 'last', 'last-day'),
  end: fc.constantFrom<Repeat['end']>(
    { kind: 'never' },
    { kind: 'until', day: '2040-01-31' },
    { kind: 'count', count: 7 },
  ),
})

test('what is chosen begins with its first date, is read as it was chosen, and goes along with it', () => {
  fc.assert(
    fc.property(repeats, starts, starts, (chosen, start, other) => {
      const by = daysBy(start).includes(chosen.by) ? chosen.by : 'date'
      const repeat = { ...chosen, by, days: [...new Set([dayAt(start), ...chosen.days])] }
      const rule = ruleOf(repeat, start)
      expect(firstOf(rule, start)).toBe(start)
      const read = repeatOf(rule, start)
      expect(read && ruleOf(read, start)).toBe(rule)
      expect(firstOf(movedRule(rule, start, other), other)).toBe(other)
      expect(movedRule(rule, start, start)).toBe(rule)
    }),
  )
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readRule } from './read-rule.ts'
import { ruleText } from './rule.ts'

const reread = (text: string) => {
  const read = readRule(text)
  return 'rule' in read ? ruleText(read.rule) : read.problem
}

test.each([
  ['FREQ=WEEKLY', 'FREQ=WEEKLY'],
  ['RRULE:freq=weekly;byday=tu,th;', 'FREQ=WEEKLY;BYDAY=TU,TH'],
  ['BYDAY=-1FR;FREQ=MONTHLY;INTERVAL=1', 'FREQ=MONTHLY;BYDAY=-1FR'],
  [
    'FREQ=MONTHLY;BYDAY=+2TU;UNTIL=20270131T190000Z',
    'FREQ=MONTHLY;UNTIL=20270131T190000Z;BYDAY=2TU',
  ],
  [
    'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1',
    'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1',
  ],
  ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1;COUNT=3', 'FREQ=YEARLY;COUNT=3;BYMONTH=2;BYMONTHDAY=-1'],
  ['FREQ=WEEKLY;INTERVAL=2;WKST=SU', 'FREQ=WEEKLY;INTERVAL=2;WKST=SU'],
  ['FREQ=YEARLY;BYYEARDAY=100,-1', 'FREQ=YEARLY;BYYEARDAY=100,-1'],
])('%s is read', (text, expected) => {
  expect(reread(text)).toBe(expected)
  expect(reread(expected)).toBe(expected)
})

test.each([
  ['', 'event.rule-unreadable'],
  ['BYDAY=MO', 'event.rule-unreadable'],
  ['FREQ=SOMETIMES', 'event.rule-unreadable'],
  ['FREQ=DAILY;FREQ=WEEKLY', 'event.rule-unreadable'],
  ['FREQ=DAILY;COUNT', 'event.rule-unreadable'],
  ['FREQ=DAILY;;COUNT=2', 'event.rule-unreadable'],
  ['FREQ=DAILY;COUNT=2=3', 'event.rule-unreadable'],
  ['FREQ=WEEKLY;BYDAY=XX', 'event.rule-unreadable'],
  ['FREQ=MONTHLY;BYDAY=0MO', 'event.rule-unreadable'],
  ['FREQ=MONTHLY;BYMONTHDAY=32', 'event.rule-unreadable'],
  ['FREQ=MONTHLY;BYMONTHDAY=0', 'event.rule-unreadable'],
  ['FREQ=YEARLY;BYMONTH=-1', 'event.rule-unreadable'],
  ['FREQ=DAILY;UNTIL=tomorrow', 'event.rule-unreadable'],
  ['FREQ=DAILY;UNTIL=20260230', 'event.rule-unreadable'],
  ['FREQ=WEEKLY;WKST=XX', 'event.rule-unreadable'],
  ['DTSTART:20261126T190000;FREQ=DAILY', 'event.rule-unreadable'],
  ['FREQ=DAILY;X-MOON=FULL', 'event.rule-part-unknown'],
  ['FREQ=YEARLY;BYWEEKNO=20', 'event.rule-part-unknown'],
  ['FREQ=SECONDLY', 'event.rule-too-often'],
  ['FREQ=MINUTELY', 'event.rule-too-often'],
  ['FREQ=HOURLY', 'event.rule-too-often'],
  ['FREQ=DAILY;BYHOUR=9,18', 'event.rule-too-often'],
  ['FREQ=DAILY;COUNT=3;UNTIL=20270101', 'event.rule-count-and-until'],
  ['FREQ=DAILY;COUNT=0', 'event.rule-count'],
  ['FREQ=DAILY;COUNT=10001', 'event.rule-count'],
  ['FREQ=DAILY;INTERVAL=0', 'event.rule-interval'],
  ['FREQ=DAILY;INTERVAL=9999999', 'event.rule-interval'],
  ['FREQ=WEEKLY;BYDAY=1MO', 'event.rule-parts-clash'],
  ['FREQ=WEEKLY;BYMONTHDAY=1', 'event.rule-parts-clash'],
  ['FREQ=MONTHLY;BYDAY=6MO', 'event.rule-parts-clash'],
  ['FREQ=MONTHLY;BYYEARDAY=1', 'event.rule-parts-clash'],
  ['FREQ=MONTHLY;BYSETPOS=1', 'event.rule-parts-clash'],
  [`FREQ=MONTHLY;BYMONTHDAY=${'1,'.repeat(400)}1`, 'event.rule-too-long'],
])('%s is refused', (text, problem) => {
  expect(reread(text)).toBe(problem)
})

test('says which part is wrong', () => {
  expect(readRule('FREQ=WEEKLY;BYDAY=TU,FOO')).toEqual({
    problem: 'event.rule-unreadable',
    part: 'BYDAY=TU,FOO',
  })
})

test('anything is read or refused', () => {
  const parts = fc.constantFrom(
    'FREQ=',
    'DAILY',
    'BYDAY=',
    'MO',
    ';',
    ',',
    '=',
    '-1',
    'UNTIL=',
    '9',
  )
  const texts = fc.oneof(
    fc.string(),
    fc.array(parts).map((all) => all.join('')),
  )
  fc.assert(
    fc.property(texts, (text) => {
      const once = reread(text)
      if (!once.startsWith('event.')) expect(reread(once)).toBe(once)
    }),
  )
})

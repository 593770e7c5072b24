import { expect, test } from 'vitest'
import { everyMonth } from './every-month.ts'

test('silent months have their place, and a very long past shows its latest', () => {
  expect(everyMonth([])).toEqual([])
  expect(
    everyMonth([
      { month: '2015-11', messages: 3 },
      { month: '2016-02', messages: 1 },
    ]),
  ).toEqual([
    { month: '2015-11', messages: 3 },
    { month: '2015-12', messages: 0 },
    { month: '2016-01', messages: 0 },
    { month: '2016-02', messages: 1 },
  ])
  const long = everyMonth([
    { month: '1999-01', messages: 1 },
    { month: '2020-01', messages: 2 },
  ])
  expect([long.length, long[0]?.month, long.at(-1)?.messages]).toEqual([60, '2015-02', 2])
})

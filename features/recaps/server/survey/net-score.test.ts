import fc from 'fast-check'
import { expect, test } from 'vitest'
import { netScore } from './net-score.ts'

const times = (count: number, score: number) => Array.from({ length: count }, () => score)

test('promoters less detractors, with what that is worth', () => {
  const { score, interval, promoters, detractors } = netScore([
    ...times(12, 10),
    ...times(5, 8),
    ...times(3, 4),
  ])
  expect([promoters, detractors, score]).toEqual([12, 3, 45])
  // By hand: n = 23, up = 12.75/23, down = 3.75/23, centre = 0.3913, margin = 1.96 * sqrt((0.7174 - 0.1531) / 23).
  expect(interval).toEqual({ from: 8, to: 70 })
})

test('of four answers nothing is said', () => {
  expect(netScore(times(4, 10))).toEqual({
    ...{ answers: 4, promoters: 4, detractors: 0, score: null, interval: null },
  })
})

test('the interval lies within what can be, and more answers make it no wider', () => {
  const scores = fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 5, maxLength: 40 })
  fc.assert(
    fc.property(scores, (some) => {
      const { score, interval } = netScore(some)
      const twice = netScore([...some, ...some, ...some, ...some]).interval
      if (!interval || !twice || score === null) throw new Error('no interval')
      expect(interval.from).toBeGreaterThanOrEqual(-100)
      expect(interval.to).toBeLessThanOrEqual(100)
      expect(twice.to - twice.from).toBeLessThanOrEqual(interval.to - interval.from + 1)
    }),
  )
})

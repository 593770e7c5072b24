import fc from 'fast-check'
import { expect, test } from 'vitest'
import { instantOf, instantOfMicroseconds, microsecondsOf, millisecondsOf, plus } from './time.ts'

const micros = fc.integer({ min: 0, max: 4_000_000_000_000_000 })

test('instants and microseconds are the same thing twice', () => {
  fc.assert(fc.property(micros, (n) => microsecondsOf(instantOfMicroseconds(n)) === n))
})

test('instants sort as text as they do in time', () => {
  fc.assert(
    fc.property(micros, micros, (a, b) => {
      const [x, y] = [instantOfMicroseconds(a), instantOfMicroseconds(b)]
      return a < b === x < y
    }),
  )
})

test('an instant has one form', () => {
  expect(instantOf(0, 7)).toBe('1970-01-01T00:00:00.000007Z')
  expect(plus(instantOf(1000, 5), 2)).toBe('1970-01-01T00:00:01.002005Z')
  expect(millisecondsOf(instantOf(1234, 999))).toBe(1234)
})

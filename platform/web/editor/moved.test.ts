import fc from 'fast-check'
import { expect, test } from 'vitest'
import { moved } from './moved.ts'

test.each([
  ['typed before it', 3, 'abc', 'xabc', 4],
  ['typed at it', 3, 'abc', 'abcd', 4],
  ['typed after it', 1, 'abc', 'abxc', 1],
  ['deleted around it', 2, 'abcd', 'ad', 1],
  ['nothing', 2, 'abc', 'abc', 2],
])('%s', (_, at, before, after, expected) => {
  expect(moved(at, before, after)).toBe(expected)
})

test('it is always a place of the new text', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', '\n'), maxLength: 12 })
  fc.assert(
    fc.property(text, text, fc.nat(12), (before, after, place) => {
      const at = moved(Math.min(place, before.length), before, after)
      expect(at).toBeGreaterThanOrEqual(0)
      expect(at).toBeLessThanOrEqual(after.length)
    }),
  )
})

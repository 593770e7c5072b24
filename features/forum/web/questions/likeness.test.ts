import fc from 'fast-check'
import { expect, test } from 'vitest'
import { likeness } from './likeness.ts'

test('what is more alike counts more, whichever of the two is asked', () => {
  expect(likeness('Shino crawls', 'shino CRAWLS!')).toBe(1)
  expect(likeness('Shino crawls', 'shnio crawls')).toBeGreaterThan(
    likeness('Shino crawls', 'Kiln shelves'),
  )
  fc.assert(
    fc.property(fc.string(), fc.string(), (one, other) => {
      expect(likeness(one, other)).toBe(likeness(other, one))
      expect(likeness(one, other)).toBeGreaterThanOrEqual(0)
      expect(likeness(one, other)).toBeLessThanOrEqual(1)
    }),
  )
})

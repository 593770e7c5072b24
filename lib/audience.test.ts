import { expect, test } from 'vitest'
import { isWithin } from './audience.ts'

test.each([
  [['leads'], ['members'], true],
  [['ring:a', 'member:b'], ['members'], true],
  [['leads'], ['leads', 'ring:a'], true],
  [['members'], ['leads'], false],
  [['ring:a'], ['ring:b'], false],
  [['public', 'members'], ['members'], false],
  [['organisation'], ['members'], false],
  [['members'], ['public', 'members'], true],
])('who sees %j is within who sees %j: %s', (inner, outer, within) => {
  expect(isWithin(inner, outer)).toBe(within)
})

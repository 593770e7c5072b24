import { expect, test } from 'vitest'
import { instantIn, wallClockIn } from './zones.ts'

test.each([
  ['Europe/Berlin', '2026-11-23T18:00', '2026-11-23T17:00:00.000000Z'],
  ['Europe/Berlin', '2026-07-01T18:00', '2026-07-01T16:00:00.000000Z'],
  ['Pacific/Auckland', '2026-01-01T00:30', '2025-12-31T11:30:00.000000Z'],
  ['America/St_Johns', '2026-03-08T12:00', '2026-03-08T14:30:00.000000Z'],
  ['Europe/Berlin', '2026-03-29T03:30', '2026-03-29T01:30:00.000000Z'],
  ['Europe/Berlin', '2026-10-25T04:00', '2026-10-25T03:00:00.000000Z'],
])('in %s %s is %s', (zone, wallClock, at) => {
  const instant = instantIn(zone, wallClock)
  expect(instant).toBe(at)
  expect(wallClockIn(zone, instant)).toBe(wallClock)
})

test('a time that the clocks skip is one just after', () => {
  expect(wallClockIn('Europe/Berlin', instantIn('Europe/Berlin', '2026-03-29T02:30'))).toMatch(
    /^2026-03-29T0[13]:30$/,
  )
})

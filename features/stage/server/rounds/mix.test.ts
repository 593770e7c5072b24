import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mix, roomOfLatecomer, type Tie, tiesWithin } from './mix.ts'

const strangers: Tie = () => 0

/** Ties that are told for some pairs. */
function tieOf(pairs: ReadonlyMap<string, number>): Tie {
  return (a, b) => pairs.get([a, b].sort().join(' ')) ?? 0
}

const names = (count: number) => Array.from({ length: count }, (_, nth) => `p${nth}`)

test('everybody has one room, rooms differ by one at most, and nobody is alone', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 60 }), fc.integer({ min: 2, max: 12 }), (count, size) => {
      const people = names(count)
      const rooms = mix(people, size, strangers)
      const sizes = rooms.map((room) => room.length)
      expect(rooms.flat().sort()).toEqual(people.toSorted())
      expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1)
      expect(Math.min(...sizes)).toBeGreaterThanOrEqual(2)
    }),
  )
})

test('couples who know each other are apart where that can be', () => {
  const pairs = new Map(names(6).map((name, nth) => [`${name} q${nth}`, 5]))
  const people = [...names(6), ...names(6).map((_, nth) => `q${nth}`)]
  expect(tiesWithin(mix(people, 4, tieOf(pairs)), tieOf(pairs))).toBe(0)
})

test('no change of two places would make it better', () => {
  const weights = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 66, maxLength: 66 })
  fc.assert(
    fc.property(weights, (numbers) => {
      const people = names(12)
      const pairs = new Map<string, number>()
      for (const [i, a] of people.entries())
        for (const b of people.slice(i + 1))
          pairs.set([a, b].sort().join(' '), numbers[pairs.size] ?? 0)
      const tie = tieOf(pairs)
      const rooms = mix(people, 4, tie)
      const cost = tiesWithin(rooms, tie)
      for (const [r, room] of rooms.entries())
        for (const other of rooms.slice(r + 1))
          for (const [i, a] of room.entries())
            for (const [j, b] of other.entries()) {
              const swapped = rooms.map((each) => {
                if (each === room) return each.with(i, b)
                return each === other ? each.with(j, a) : each
              })
              expect(tiesWithin(swapped, tie)).toBeGreaterThanOrEqual(cost)
            }
    }),
    { numRuns: 30 },
  )
})

test('who comes late goes where the fewest are, and there to those they know least', () => {
  const tie = tieOf(new Map([['late p0', 3]]))
  expect(
    roomOfLatecomer(
      [
        ['p0', 'p1'],
        ['p2', 'p3'],
        ['p4', 'p5', 'p6'],
      ],
      'late',
      tie,
    ),
  ).toBe(1)
  expect(
    roomOfLatecomer(
      [
        ['p0', 'p1'],
        ['p2', 'p3', 'p4'],
      ],
      'late',
      tie,
    ),
  ).toBe(0)
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { coverMost } from './cover-most.ts'

const groups = fc
  .array(fc.uniqueArray(fc.integer({ min: 0, max: 15 }), { maxLength: 8 }), { maxLength: 7 })
  .map((rows) => new Map(rows.map((row, i) => [`p${i}`, new Set(row.map(String))])))

const covered = (map: Map<string, Set<string>>, people: readonly string[]) =>
  new Set(people.flatMap((person) => [...(map.get(person) ?? [])])).size

test('one who was everywhere is enough', () => {
  const talk = new Map([
    ['ann', new Set(['1', '2', '3', '4'])],
    ['bob', new Set(['1', '2'])],
    ['eve', new Set<string>()],
  ])
  expect(coverMost(talk)).toEqual([{ person: 'ann', adds: 4 }])
  expect(coverMost(new Map())).toEqual([])
})

test('those chosen reach what was asked for, each adds something, and few do as well', () => {
  fc.assert(
    fc.property(groups, fc.integer({ min: 1, max: 4 }), (map, most) => {
      const picks = coverMost(map, { share: 1, most })
      const people = picks.map(({ person }) => person)
      expect(new Set(people).size).toBe(people.length)
      expect(picks.every(({ adds }) => adds > 0)).toBe(true)
      expect(picks.map(({ adds }) => adds)).toEqual(
        picks.map(({ adds }) => adds).toSorted((a, b) => b - a),
      )
      expect(picks.reduce((sum, { adds }) => sum + adds, 0)).toBe(covered(map, people))
      const best = Math.max(0, ...subsets([...map.keys()], most).map((some) => covered(map, some)))
      expect(covered(map, people)).toBeGreaterThanOrEqual(best * (1 - 1 / Math.E))
      const all = covered(map, [...map.keys()])
      const enough = coverMost(map, { share: 0.8, most: 99 }).map(({ person }) => person)
      expect(covered(map, enough)).toBeGreaterThanOrEqual(all * 0.8 - 1e-9)
      expect(all === 0 || covered(map, enough.slice(0, -1)) < all * 0.8 - 1e-9).toBe(true)
    }),
  )
})

function subsets(people: string[], size: number): string[][] {
  if (size === 0 || people.length === 0) return [[]]
  const [first = '', ...rest] = people
  return [...subsets(rest, size), ...subsets(rest, size - 1).map((some) => [first, ...some])]
}

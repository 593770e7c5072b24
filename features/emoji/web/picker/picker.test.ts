import fc from 'fast-check'
import { expect, test } from 'vitest'
import { withNewest } from '../newest.ts'
import { loadEmoji } from './emoji-data.ts'
import { emojiCalled } from './find-emoji.ts'
import { moveIn } from './move.ts'
import { ownEmoji, sectionsOf } from './sections.ts'

const titles = { own: 'Ours', recent: 'Used last', found: 'Emoji' }
const by = { picture: '/p', by: 'ann', at: '2026-01-01' }

test('emoji are found by their names and words, in both languages', async () => {
  const [en, de] = [await loadEmoji('en'), await loadEmoji('de')]
  const first = (all: typeof en, typed: string) => emojiCalled(all, typed)[0]?.emoji
  expect(first(en, 'fire')).toBe('🔥')
  expect(first(en, ':+1:')).toBe('👍')
  expect(first(de, 'Feuer')).toBe('🔥')
  expect(emojiCalled(en, 'no such emoji')).toEqual([])
})

test("what was used last comes first, then the community's own, then all by groups", async () => {
  const own = ownEmoji([{ name: 'kiln_hot', ...by }], titles.own)
  const all = [...own, ...(await loadEmoji('en'))]
  const sections = sectionsOf(all, ['👍🏽', ':gone:'], '', titles)
  expect(sections.slice(0, 2).map(({ title }) => title)).toEqual(['Used last', 'Ours'])
  expect(sections[0]?.emoji.map(({ emoji }) => emoji)).toEqual(['👍🏽'])
  expect(sectionsOf(all, [], 'hot', titles)[0]?.emoji[0]?.emoji).toBe(':kiln_hot:')
})

test('arrow keys never leave the grid, and down then up comes back to the row', () => {
  const sizes = fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 5 })
  const keys = fc.array(fc.constantFrom('ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'))
  fc.assert(
    fc.property(sizes, keys, (each, pressed) => {
      const count = each.reduce((sum, size) => sum + size, 0)
      let at = 0
      for (const key of pressed) {
        at = moveIn(each, 8, at, key) ?? -1
        expect(at).toBeGreaterThanOrEqual(0)
        expect(at).toBeLessThan(count)
      }
    }),
  )
  expect(moveIn([3, 10], 8, 2, 'ArrowDown')).toBe(5)
  expect(moveIn([3, 10], 8, 10, 'ArrowDown')).toBe(12) // the last row is shorter
  expect(moveIn([3], 8, 0, 'a')).toBe(undefined)
})

test('what was used last stands in front once', () => {
  expect(withNewest(['a', 'b'], 'b')).toEqual(['b', 'a'])
})

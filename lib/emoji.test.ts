import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalEmoji, nameOfEmoji } from './emoji.ts'

test.each([
  ['👍', '👍'],
  ['👍\uFE0F', '👍'],
  ['❤', '❤\uFE0F'],
  ['❤\uFE0F', '❤\uFE0F'],
  ['👍🏽', '👍🏽'],
  ['☝🏽', '☝🏽'],
  ['☝', '☝\uFE0F'],
  ['🏳‍🌈', '🏳\uFE0F‍🌈'],
  ['🏃🏽‍♂', '🏃🏽‍♂\uFE0F'],
  ['1⃣', '1\uFE0F⃣'],
  ['🇩🇪', '🇩🇪'],
  ['👩‍👩‍👧', '👩‍👩‍👧'],
])('%s has one form', (written, canonical) => {
  expect(canonicalEmoji(written)).toBe(canonical)
})

test.each(['', 'a', '1', '👍👍', '🇩', '👍 ', '<b>', ':kiln:', '👩‍', '👍'.repeat(100)])(
  '"%s" is no emoji',
  (text) => {
    expect(canonicalEmoji(text)).toBeUndefined()
  },
)

test('a canonical form is its own', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 4 }), (text) => {
      const canonical = canonicalEmoji(text)
      if (canonical) expect(canonicalEmoji(canonical)).toBe(canonical)
    }),
  )
})

test('names stand between colons', () => {
  expect(nameOfEmoji(':cone-down:')).toBe('cone-down')
  for (const text of ['cone', ':c:', ':Cone:', ':a b:', ':cone', '::', `:${'a'.repeat(33)}:`])
    expect(nameOfEmoji(text)).toBeUndefined()
})

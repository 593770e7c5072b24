import { expect, test } from 'vitest'
import { emojiAt } from './emoji-at.ts'

test.each([
  [':smi', { from: 0, typed: 'smi' }],
  ['well :+1', { from: 5, typed: '+1' }],
  [':s', undefined], // as in `:s` of a face typed by hand
  ['at 10:30', undefined],
  ['http://x', undefined],
  [':smile: ', undefined],
])('%j', (text, found) => {
  expect(emojiAt(text, text.length)).toEqual(found)
})

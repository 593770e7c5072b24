import { expect, test } from 'vitest'
import { continueList, isInCode, lineInCode } from './lines.ts'
import { edited, type TextEdit } from './text-edit.ts'

/** The text with `|` where the caret is, before and after a key. */
function after(shown: string, key: (text: string, caret: number) => TextEdit | undefined) {
  const caret = shown.indexOf('|')
  const text = shown.replace('|', '')
  const edit = key(text, caret)
  if (!edit) return undefined
  const next = edited(text, edit)
  return `${next.slice(0, edit.select[0])}|${next.slice(edit.select[0])}`
}

test.each([
  ['- a|', '- a\n- |'],
  ['- a|b', '- a\n- |b'],
  ['* a|', '* a\n* |'],
  ['  - a|', '  - a\n  - |'],
  ['9. a|', '9. a\n10. |'],
  ['1) a|', '1) a\n2) |'],
  ['- [x] done|', '- [x] done\n- [ ] |'],
  ['> said|', '> said\n> |'],
  ['- a\n- |', '- a\n|'], // an item without words ends the list
  ['1. |', '|'],
  ['- |words', undefined],
  ['text|', undefined],
  ['-no|', undefined],
  ['```\n- a|', undefined],
])('a new line in %j', (before, expected) => {
  expect(after(before, continueList)).toBe(expected)
})

test.each([
  ['```|', '```\n|\n```'],
  ['```ts|', '```ts\n|\n```'],
  ['a\n```\n  x|', 'a\n```\n  x\n  |'],
  ['```\nx|\n```', '```\nx\n|\n```'],
  ['```|\nx\n```', '```\n|\nx\n```'],
  ['````\n```|', '````\n```\n|'],
  ['```\nx\n```|', undefined],
  ['```\nx\n```\ny|', undefined],
  ['`x`|', undefined],
  ['```x```|', undefined],
])('Enter in %j', (before, expected) => {
  expect(after(before, lineInCode)).toBe(expected)
})

test('a fence of one sign is not closed by the other', () => {
  expect(isInCode('~~~\n```\n', 8)).toBe(true)
  expect(isInCode('~~~\n~~~\n', 8)).toBe(false)
})

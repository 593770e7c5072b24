import { expect, test } from 'vitest'
import { indent } from './indent.ts'
import { edited, type Written } from './text-edit.ts'

/** `a [b] c` is a text with b selected, before and after a key. */
function after(shown: string, outwards = false): string | undefined {
  const start = shown.indexOf('[')
  const text = shown.replace('[', '').replace(']', '')
  const written: Written = { text, start, end: shown.indexOf(']') - 1 }
  const edit = indent(written, outwards)
  if (!edit) return undefined
  const next = edited(text, edit)
  const [from, to] = edit.select
  return `${next.slice(0, from)}[${next.slice(from, to)}]${next.slice(to)}`
}

test.each([
  ['```\na[]', '```\na  []'],
  ['```\n[a\nb]\n```', '```\n  [a\n  b]\n```'],
  ['- a\n- b[]', '- a\n  - b[]'],
  ['1. [a]', '  1. [a]'],
  ['words[]', undefined],
  ['```\nx\n```\n[]', undefined],
])('Tab in %j', (before, expected) => {
  expect(after(before)).toBe(expected)
})

test.each([
  ['```\n    a[]', '```\n  a[]'],
  ['```\n[  a\n b]\n```', '```\n[a\nb]\n```'],
  ['```\na[]', '```\na[]'],
  ['  - b[]', '- b[]'],
  ['  words[]', undefined],
])('Shift and Tab in %j', (before, expected) => {
  expect(after(before, true)).toBe(expected)
})

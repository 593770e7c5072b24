import { expect, test } from 'vitest'
import { fenceFor, type Mark, toggleMark, togglePrefix, toLink } from './marks.ts'
import { edited, type TextEdit, type Written } from './text-edit.ts'

/** `a [b] c` is a text with b selected, `a [] c` one with a caret. */
function read(shown: string): Written {
  const start = shown.indexOf('[')
  const end = shown.indexOf(']') - 1
  return { text: shown.replace('[', '').replace(']', ''), start, end }
}

function show({ text }: Written, edit: TextEdit): string {
  const after = edited(text, edit)
  const [start, end] = edit.select
  return `${after.slice(0, start)}[${after.slice(start, end)}]${after.slice(end)}`
}

test.each<[Mark, string, string]>([
  ['**', 'a [b] c', 'a **[b]** c'],
  ['**', 'a **[b]** c', 'a [b] c'],
  ['**', 'a [**b**] c', 'a [b] c'],
  ['**', 'a[ b ]c', 'a **[b]** c'],
  ['**', 'a []', 'a **[]**'],
  ['**', 'a **[]**', 'a []'],
  ['*', 'a [b] c', 'a *[b]* c'],
  ['*', 'a **[b]** c', 'a ***[b]*** c'], // bold becomes both
  ['*', 'a ***[b]*** c', 'a **[b]** c'],
  ['**', 'a ***[b]*** c', 'a *[b]* c'],
  ['**', 'a *[b]* c', 'a ***[b]*** c'],
  ['~~', '[a b]', '~~[a b]~~'],
  ['`', 'the [x] is', 'the `[x]` is'],
  ['`', 'see [a\nb] there', 'see \n```\n[a\nb]\n```\n there'],
  ['**', '[שלום] עולם', '**[שלום]** עולם'],
])('%s on %j', (mark, before, after) => {
  expect(show(read(before), toggleMark(read(before), mark))).toBe(after)
})

test('a fence is longer than any in the code', () => {
  expect([fenceFor('x'), fenceFor('```\nx\n````')]).toEqual(['```', '`````'])
})

test.each([
  ['see [the kiln] now', 'see [the kiln](|) now'],
  ['see [https://a.org/x] now', 'see [|](https://a.org/x) now'],
])('a link of %j', (before, after) => {
  const { text } = read(before)
  const edit = toLink(read(before))
  const linked = edited(text, edit)
  expect(`${linked.slice(0, edit.select[0])}|${linked.slice(edit.select[1])}`).toBe(after)
})

test.each([
  ['a\n[b\nc]\nd', '- ', 'a\n[- b\n- c]\nd'],
  ['a\n[- b\n- c]\nd', '- ', 'a\n[b\nc]\nd'],
  ['a b[]', '> ', '> a b[]'],
])('lines of %j get %j', (before, prefix, after) => {
  expect(show(read(before), togglePrefix(read(before), prefix))).toBe(after)
})

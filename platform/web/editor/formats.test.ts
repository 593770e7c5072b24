import { expect, test } from 'vitest'
import { edited, type Written } from '../composing/index.ts'
import { type LongFormat, longFormats } from './formats.ts'

const formats = longFormats('Column')

/** `a [b] c` is a text with b selected, before and after a button is pressed. */
function after(format: LongFormat, shown: string): string {
  const start = shown.indexOf('{')
  const text = shown.replace('{', '').replace('}', '')
  const written: Written = { text, start, end: shown.indexOf('}') - 1 }
  const edit = formats[format](written)
  const next = edited(text, edit)
  const [from, to] = edit.select
  return `${next.slice(0, from)}{${next.slice(from, to)}}${next.slice(to)}`
}

test.each<[LongFormat, string, string]>([
  ['heading', 'Slip{}', '## Slip{}'],
  ['heading', '## Slip{}', 'Slip{}'],
  ['numbers', '{a\nb}', '{1. a\n2. b}'],
  ['numbers', '{1. a\n2. b}', '{a\nb}'],
  ['code', 'the {x} is', 'the `{x}` is'],
  ['code', 'a\n{}', 'a\n```\n{}\n```'],
  ['spoiler', 'it was {Bob}', 'it was ||{Bob}||'],
  ['spoiler', 'it was ||{Bob}||', 'it was {Bob}'],
  ['spoiler', '{a\n\nb}', ':::spoiler{}\na\n\nb\n:::\n'],
  ['footnote', 'so{} it is.', 'so[^1] it is.\n\n[^1]: {}'],
  ['footnote', 'so[^1] it{} is.\n\n[^1]: a\n', 'so[^1] it[^2] is.\n\n[^1]: a\n[^2]: {}'],
  ['table', 'a{}', 'a\n\n| {Column} | Column |\n| --- | --- |\n|  |  |\n|  |  |\n'],
  ['table', '{Cone\t°C\n6\t1222}', '| Cone | °C |\n| --- | --- |\n| 6 | 1222 |\n{}'],
])('%s on %j', (format, before, expected) => {
  expect(after(format, before)).toBe(expected)
})

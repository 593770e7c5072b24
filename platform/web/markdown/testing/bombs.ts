import { maxLength } from '#platform/markdown/bounds.ts'

/** Repeats a part to the length. */
export function fill(part: string, length = maxLength): string {
  return part.repeat(Math.ceil(length / part.length)).slice(0, length)
}

const longParts = [
  '*',
  '_',
  '[',
  '![',
  '`',
  '<@',
  '<',
  '>',
  '|',
  '~~',
  '\n',
  '\\',
  '&',
  'a*',
  '[a](',
  '\u202e',
  '👩‍👩‍👧',
]
const parts = [
  ...longParts,
  '*a ',
  'a**b',
  '`a`',
  '- ',
  'a\n\n',
  '---\n',
  '- [ ] a\n',
  'a@b.de ',
  'ahttps://a.b/',
  'https://a.b/ ',
  '```\n',
  '&amp;',
]

/** Texts made to cost more than they are worth, by name. */
export const bombs: ReadonlyMap<string, string> = new Map([
  ...longParts.map((part) => [`1 MB of ${part}`, fill(part, 1_000_000)] as const),
  ...parts.map((part) => [`${maxLength} of ${part}`, fill(part)] as const),
  ['quotes in each other', '>'.repeat(10_000)],
  ['brackets in each other', '['.repeat(10_000) + ']'.repeat(10_000)],
  ['pictures in each other', '!['.repeat(3_000) + '](a)'.repeat(3_000)],
  ['links in each other', '['.repeat(500) + '](https://a.b)'.repeat(500)],
  ['marks around a letter', `${'*'.repeat(9_999)}a${'*'.repeat(9_999)}`],
  ['marks in each other', '*a _b '.repeat(1_500) + '_ *'.repeat(1_500)],
  ['lists in each other', steps(130, (at) => `${'  '.repeat(at)}- a\n`)],
  ['quotes ever deeper', steps(190, (at) => `${'>'.repeat(at)}a\n`)],
  ['runs of backticks', steps(190, (at) => `${'`'.repeat(at)} `)],
  ['a table of more cells than words', table(200, fill('a\n', 10_000))],
  ['a table of short words', table(10, fill('|a|b|c|d|e|f|g|h|i|j|\n', 19_000))],
  ['100,000 definitions', steps(100_000, (at) => `[${at}]: https://a.b\n[${at}]\n`)],
])

function steps(count: number, step: (at: number) => string): string {
  return Array.from({ length: count }, (_, at) => step(at)).join('')
}

function table(columns: number, rows: string): string {
  return `${'|a'.repeat(columns)}|\n${'|-'.repeat(columns)}|\n${rows}`
}

const longTextParts = [
  '||',
  '||a',
  '||a||',
  '||a ||',
  '[^',
  '[^1]',
  '[^1]: a\n',
  ':::spoiler\n',
  ':::spoiler\na\n:::\n',
  '::::spoiler\n:::\n',
  '# a\n',
  '###### a\n\n# b\n\n',
  '![a](file:018f4e2a-0000-7000-8000-00000000000a)',
  '[a](file:',
  'https://hamlet.example/c/kiln-circle/forum/1\n\n',
]

/** Texts made to cost more than they are worth where long texts are read, by name; `length` is the longest that is. */
export function longBombs(length: number): ReadonlyMap<string, string> {
  return new Map([
    ...longTextParts.map((part) => [`1 MB of ${part}`, fill(part, 1_000_000)] as const),
    ...[...parts, ...longTextParts].map(
      (part) => [`${length} of ${part}`, fill(part, length)] as const,
    ),
    ['notes that refer to each other', steps(3_000, (at) => `[^${at}]: [^${at + 1}]\n`)],
    ['many references to one note', `${fill('[^1] ', length - 20)}\n\n[^1]: a`],
    ['a note in a quote in a list', fill('- > [^1]: a\n', length)],
    ['spoilers in each other', `${fill('::::spoiler\n', 20_000)}${fill(':::\n', 20_000)}`],
    ...bombs,
  ])
}

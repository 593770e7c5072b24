import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { loadMarkdown } from './markdown.tsx'
import { expectHarmless, expectHonest } from './testing/harmless.ts'
import { ann, rendered } from './testing/rendered.tsx'

beforeAll(loadMarkdown)

/** What Markdown and browsers may stumble over, to be put together at random. */
const fragments = [
  ...'* ** _ ` ~~ [ ] ( ) ]( ![ < > | \\ & " \' = <@ \u202e \u2066 \0 \ud800 a 🙂'.split(' '),
  ...[
    ' ',
    '\t',
    '\n',
    '\n\n',
    '    ',
    '> ',
    '- ',
    '1. ',
    '# ',
    '[ ] ',
    '[x]: ',
    '```\n',
    '\n|-|-|\n',
  ],
  ...['<a href="', '<script>', '<img src=x onerror=alert(1)>', ' onclick=', `<@${ann}>`],
  ...[
    'javascript:alert(1)',
    'JaVaScRiPt:',
    '&#106;avascript&colon;',
    'java\nscript:',
    'java\u200bscript:',
  ],
  ...[
    'data:text/html,',
    'vbscript:',
    'https://a.example',
    'http://',
    '//evil.example',
    'ann@example.org',
    'mailto:',
  ],
]

const markdownish = fc
  .array(fc.constantFrom(...fragments), { maxLength: 60 })
  .map((parts) => parts.join(''))

test.each([
  ['any text', fc.string({ unit: 'binary', maxLength: 300 })],
  ['text full of marks', markdownish],
])('%s renders to nothing but what is allowed', (_, texts) => {
  fc.assert(
    fc.property(texts, (text) => {
      expectHarmless(rendered(text))
    }),
    { numRuns: 1_000 },
  )
})

describe('addresses that are not linked', () => {
  const hostile = [
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    '\u0001javascript:alert(1)',
    'java\u200bscript:alert(1)',
    'java&Tab;script:alert(1)',
    'java&NewLine;script:alert(1)',
    'javascript&colon;alert(1)',
    'javascript&#58;alert(1)',
    '&#x6A;avascript:alert(1)',
    '&#0000106avascript:alert(1)',
    'javascript\\:alert(1)',
    'javascript%3Aalert(1)',
    'vbscript:msgbox(1)',
    'data:text/html;base64,PHNjcmlwdD4=',
    'data:image/png;base64,AAAA',
    'file:///etc/passwd',
    'blob:https://a.example/1',
    'ftp://a.example',
    '//evil.example',
    '/relative',
    '#fragment',
    'https://bank.example@evil.example',
    'https://user:secret@evil.example',
  ]
  const ways: [string, (address: string) => string][] = [
    ['link', (address) => `[x](${address})`],
    ['bracketed link', (address) => `[x](<${address}>)`],
    ['picture', (address) => `![x](${address})`],
    ['autolink', (address) => `<${address}>`],
    ['reference', (address) => `[x][y]\n\n[y]: ${address}`],
  ]

  describe.each(ways)('as a %s', (_, write) => {
    test.each(hostile)('%j', (address) => {
      const markup = rendered(write(address))
      expectHarmless(markup)
      expectHonest(markup)
    })
  })

  test('split by a line break or a tab', () => {
    for (const text of ['[x](java\nscript:alert(1))', '[x](<java\tscript:alert(1)>)']) {
      expect(rendered(text)).not.toContain('<a ')
    }
  })

  test('while a harmless one is', () => {
    for (const [, write] of ways.slice(0, 4))
      expect(rendered(write('https://a.example'))).toContain('<a ')
  })
})

test.each([
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg/onload=alert(1)>',
  '[x](https://a.example" onclick="alert(1))',
  '[x](https://a.example "t\\" onclick=\\"alert(1)")',
  '```"><script>alert(1)</script>\ncode\n```',
  '<https://a.example/"onclick="alert(1)>',
])('markup in text stays text: %j', (text) => {
  expectHarmless(rendered(text))
})

test('text that changes direction cannot reach beyond its block, nor into names and links', () => {
  expect(rendered(`\u202eab <@${ann}> https://a.example\n\ncd`)).toMatch(
    /^<p dir="auto">\u202eab <span class="mention" dir="auto">[^<]*<\/span> <a [^>]*dir="auto">[^<]*<\/a><\/p><p dir="auto">cd<\/p>$/,
  )
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { spanOf } from './days.ts'
import { asksNothing, parseQuery, writeQuery } from './parse-query.ts'
import { fold, wordsOf } from './words.ts'

const terms = (typed: string) =>
  parseQuery(typed).terms.map(
    ({ text, phrase, without }) => `${without ? '-' : ''}${phrase ? `"${text}"` : text}`,
  )

test('words, phrases, what must not be there, and operators', () => {
  expect(
    parseQuery(
      'glaze "cone 6" -ash from:@Ann in:#glaze-lab type:Topics has:files before:2026-11-01',
    ),
  ).toEqual({
    terms: [
      { text: 'glaze', phrase: false, without: false },
      { text: 'cone 6', phrase: true, without: false },
      { text: 'ash', phrase: false, without: true },
    ],
    from: ['Ann'],
    in: ['glaze-lab'],
    has: ['file'],
    type: ['topic'],
    before: '2026-11-01',
    after: undefined,
    on: undefined,
  })
  expect(parseQuery('from:"Ann Lee" IN:general on:yesterday')).toMatchObject({
    from: ['Ann Lee'],
    in: ['general'],
    on: 'yesterday',
  })
  expect(terms('-"raw ash"')).toEqual(['-"raw ash"'])
})

test.each([
  ['to:ann', ['to:ann']],
  ['has:rabbits', ['has:rabbits']],
  ['type:rabbit', ['type:rabbit']],
  ['before:2026-02-31', ['before:2026-02-31']],
  ['before:soon', ['before:soon']],
  ['ash from:', ['ash']],
  ['-from:ann', ['-from:ann']],
  ['"not closed', ['"not closed"']],
  ['http://example.org/a:b', ['http://example.org/a:b']],
])('%j means words', (typed, expected) => {
  expect(terms(typed)).toEqual(expected)
})

test('signs alone ask nothing', () => {
  for (const typed of ['', '   ', ':::', '"" " "', '& | ! <->', '-', '\0'])
    expect(asksNothing(parseQuery(typed))).toBe(true)
})

test('a query that is written out and read again is the same', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom(
      'from:',
      'in:"',
      'has:file',
      'type:resource',
      'before:',
      '2026-11-01',
      '-',
      '"',
      '@',
      '#',
      ' ',
      'me',
    ),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const query = parseQuery(pieces.join(''))
      expect(parseQuery(writeQuery(query))).toEqual(query)
    }),
    { numRuns: 2_000 },
  )
})

test('words are compared without case and accents, and stand where they stand', () => {
  expect(wordsOf('Größe, CAFÉ — don’t!').map(({ text }) => text)).toEqual([
    'grosse',
    'cafe',
    'don',
    't',
  ])
  expect(fold('Ærø Łódź ﬁn')).toBe('aero lodz fin')
  const text = 'Ask <@01234567-0123-7123-8123-0123456789ab> about 東京都'
  expect(wordsOf(text).map((word) => [word.text, text.slice(word.from, word.to)])).toEqual([
    ['ask', 'Ask'],
    ['about', 'about'],
    ['東京', '東京'],
    ['京都', '京都'],
    ['都', '都'],
  ])
})

test('words of any text are letters and digits, in order, and within it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      let last = 0
      for (const word of wordsOf(text)) {
        expect(word.text).toMatch(/^[\p{L}\p{N}\p{M}]+$/u)
        expect(word.from).toBeGreaterThanOrEqual(last)
        expect(word.to).toBeLessThanOrEqual(text.length)
        last = word.from
      }
    }),
  )
})

test('days are those of the reader', () => {
  const now = Date.parse('2026-11-24T23:30:00Z') // the 25th in Berlin
  const span = (typed: string, zone = 'Europe/Berlin') => {
    const { from, until } = spanOf(parseQuery(typed), now, zone)
    return [from?.slice(0, 16), until?.slice(0, 16)]
  }
  expect(span('on:today')).toEqual(['2026-11-24T23:00', '2026-11-25T23:00'])
  expect(span('on:today', 'UTC')).toEqual(['2026-11-24T00:00', '2026-11-25T00:00'])
  expect(span('before:2026-03-30')).toEqual([undefined, '2026-03-29T22:00'])
  expect(span('on:2026-03-29')).toEqual(['2026-03-28T23:00', '2026-03-29T22:00']) // the clocks changed
  expect(span('after:2026-11-01')).toEqual(['2026-11-01T23:00', undefined])
  expect(span('after:last-week')).toEqual(['2026-11-18T23:00', undefined])
  expect(span('after:2026-11-01 before:yesterday')).toEqual([
    '2026-11-01T23:00',
    '2026-11-23T23:00',
  ])
  expect(span('words only')).toEqual([undefined, undefined])
})

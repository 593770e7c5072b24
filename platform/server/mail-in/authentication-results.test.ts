import fc from 'fast-check'
import { expect, test } from 'vitest'
import { resultsBy } from './authentication-results.ts'

const name = 'mx.example.com'

function said(header: string): string[] {
  return resultsBy(name, header).map(({ method, result, properties }) =>
    [`${method}=${result}`, ...[...properties].map(([key, value]) => `${key}=${value}`)].join(' '),
  )
}

test.each([
  [
    'several methods',
    `${name} 1;\r\n spf=softfail (not (quite) sure) smtp.mailfrom=a@example.org;\r\n\tdmarc=pass header.from="example.org"`,
    ['spf=softfail smtp.mailfrom=a@example.org', 'dmarc=pass header.from=example.org'],
  ],
  [
    'a comment before all',
    `(first) ${name}; dkim=pass header.d=example.org`,
    ['dkim=pass header.d=example.org'],
  ],
  [
    'a name that has a semicolon in quotes',
    `${name}; spf=fail smtp.mailfrom="; dmarc=pass header.from=example.org "@example.net`,
    ['spf=fail'],
  ],
  [
    'a parenthesis in a name',
    `${name}; spf=fail smtp.mailfrom=a(@example.net; dmarc=fail header.from=example.org; spf=pass smtp.mailfrom=b)@example.org`,
    ['spf=fail', 'dmarc=fail header.from=example.org', 'spf=pass'],
  ],
  ['two of one property', `${name}; dmarc=pass header.from=a.example header.from=b.example`, []],
  ['a quote that does not end', `${name}; dmarc=pass header.from=example.org; spf=fail "`, []],
  ['a comment that does not end', `${name}; dmarc=pass header.from=example.org (yes`, []],
  ['a comment that ends in the middle', `${name}; dmarc=fail (a)dmarc=pass header.from=b.org`, []],
  ['somebody else', 'mx.example.net; dmarc=pass header.from=example.org', []],
] as const)('of %s nothing is believed that the server did not say', (_, header, expected) => {
  expect(said(header)).toEqual(expected)
})

test('a name that is quoted as it should be says nothing for the server, whatever it is', () => {
  const local = fc.string({ unit: fc.constantFrom(...'"\\();= .ab@'), maxLength: 60 })
  const forged = fc.constant('; dmarc=pass header.from=example.org ;')
  fc.assert(
    fc.property(fc.array(fc.oneof(local, forged), { maxLength: 4 }), (pieces) => {
      const quoted = JSON.stringify(pieces.join(''))
      expect(said(`${name}; spf=fail smtp.mailfrom=${quoted}@example.net; none`)).toEqual([
        'spf=fail',
      ])
    }),
  )
})

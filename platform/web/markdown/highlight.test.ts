import fc from 'fast-check'
import { common } from 'lowlight'
import { expect, test } from 'vitest'
import { highlight } from './highlight.ts'

test('colours what it knows', () => {
  expect(highlight('ts', 'const a = 1 // one')).toEqual([
    { text: 'const', kind: 'keyword' },
    { text: ' a = ', kind: undefined },
    { text: '1', kind: 'number' },
    { text: ' ', kind: undefined },
    { text: '// one', kind: 'comment' },
  ])
})

test('what stands in a colour without one of its own keeps it', () => {
  expect(highlight('ts', `\`a \${b} c\``)?.every(({ kind }) => kind === 'string')).toBe(true)
})

test('leaves alone what it does not know', () => {
  expect(highlight('constructor', 'x')).toBeUndefined()
  expect(highlight('klingon', 'x')).toBeUndefined()
})

test('never changes the code', () => {
  const code = fc.array(
    fc.constantFrom(
      '`${',
      '}`',
      '"',
      '/*',
      '//',
      '\n',
      '<a b="',
      '<?php ',
      'class ',
      '0x',
      '{',
      '}',
      '\t',
      'é🙂',
    ),
    { maxLength: 200 },
  )
  fc.assert(
    fc.property(fc.constantFrom(...Object.keys(common)), code, (language, parts) => {
      const text = parts.join('')
      expect(
        highlight(language, text)
          ?.map((piece) => piece.text)
          .join(''),
      ).toBe(text)
    }),
  )
})

test('templates in each other are no deeper in colour', () => {
  const code = '`${'.repeat(900)
  expect(
    highlight('js', code)
      ?.map(({ text }) => text)
      .join(''),
  ).toBe(code)
})

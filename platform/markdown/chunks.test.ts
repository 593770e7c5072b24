import fc from 'fast-check'
import { expect, test } from 'vitest'
import { maxLength } from './bounds.ts'
import { chunksOf } from './chunks.ts'

test('paragraphs are chunks', () => {
  expect(chunksOf('a\nb\n\nc\n \n\n  d')).toEqual(['a\nb', 'c', '  d'])
  expect(chunksOf('')).toEqual([])
})

test('long text is cut into even chunks that join to the text, never within a character', () => {
  const parts = fc.constantFrom(
    'word ',
    '🙂'.repeat(900),
    'x'.repeat(2_999),
    '\n',
    'line\n'.repeat(300),
  )
  fc.assert(
    fc.property(fc.array(parts, { minLength: 1, maxLength: 40 }), (texts) => {
      const text = texts.join('') + '🙂'.repeat(maxLength / 2 + 1)
      const chunks = chunksOf(text)
      expect(chunks.join('')).toBe(text)
      for (const chunk of chunks) {
        expect(chunk.length).toBeLessThanOrEqual(4_000)
        expect(chunk.isWellFormed()).toBe(true)
      }
      expect(chunks.length).toBeLessThan(2 + text.length / 2_000)
    }),
  )
})

test('lines stay whole where they can', () => {
  const text = 'a line of text\n'.repeat(2_000)
  for (const chunk of chunksOf(text)) expect(chunk).toMatch(/^a line.*\n$/s)
})

test('too many paragraphs are not one element each', () => {
  expect(chunksOf('a\n\n'.repeat(5_000)).length).toBeLessThan(10)
})

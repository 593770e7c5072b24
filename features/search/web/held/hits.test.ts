import { expect, test } from 'vitest'
import { parseQuery } from '../../query/parse-query.ts'
import { hitsIn, isCalled, pointedOut } from './hits.ts'

const found = (typed: string, text: string) => {
  const hits = hitsIn(text, parseQuery(typed).terms)
  return hits?.map(({ from, to }) => text.slice(from, to))
}

test('all that is looked for has to be there, in any order, the last word as it begins', () => {
  const text = 'The slip shrinks after the glaze has set.'
  expect(found('glaze slip', text)).toEqual(['slip', 'glaze'])
  expect(found('gla', text)).toEqual(['glaze'])
  expect(found('laze', text)).toBeUndefined()
  expect(found('glaze kiln', text)).toBeUndefined()
})

test('a phrase stands as it is, and what must not be there is not', () => {
  const text = 'The slip shrinks after the glaze has set.'
  expect(found('"slip shrinks"', text)).toEqual(['slip', 'shrinks'])
  expect(found('"shrinks slip"', text)).toBeUndefined()
  expect(found('"the gla"', text)).toBeUndefined()
  expect(found('glaze -slip', text)).toBeUndefined()
  expect(found('glaze -kiln', text)).toEqual(['glaze'])
})

test('title and text have it together, and each shows its part', () => {
  const { terms } = parseQuery('thin celadon')
  const shown = pointedOut('Thin slip', 'for celadon', terms)
  expect(shown?.title.filter(({ hit }) => hit).map(({ text }) => text)).toEqual(['Thin'])
  expect(shown?.excerpt.filter(({ hit }) => hit).map(({ text }) => text)).toEqual(['celadon'])
  expect(pointedOut('Thin slip', 'for shino', terms)).toBeUndefined()
})

test('somebody is called by a whole name of theirs, by their id, or me', () => {
  expect(isCalled('a', 'Maren Rask', 'b', 'maren')).toBe(true)
  expect(isCalled('a', 'Maren Rask', 'b', 'mar')).toBe(false)
  expect(isCalled('a', undefined, 'b', 'a')).toBe(true)
  expect(isCalled('a', 'Maren Rask', 'a', 'me')).toBe(true)
  expect(isCalled('a', 'Maren Rask', 'b', 'me')).toBe(false)
})

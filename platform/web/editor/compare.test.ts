import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Change, compareTexts } from './compare.ts'

const shown = (changes: readonly Change[]) =>
  changes
    .map(({ kind, text }) => ({ kept: text, added: `{+${text}+}`, removed: `{-${text}-}` })[kind])
    .join('')

test.each([
  ['a bowl', 'a bowl', 'a bowl'],
  ['', 'new', '{+new+}'],
  ['old', '', '{-old-}'],
  ['the slip is thick', 'the slip is thin', 'the slip is {-thick-}{+thin+}'],
  ['one\ntwo\nthree', 'one\n2\nthree', 'one\n{-two-}{+2+}\nthree'],
  ['שלום עולם', 'שלום חבר', 'שלום {-עולם-}{+חבר+}'],
])('%j to %j', (before, after, expected) => {
  expect(shown(compareTexts(before, after).changes)).toBe(expected)
})

test('what is kept and removed is the text before, what is kept and added the one after', () => {
  const words = fc.array(fc.constantFrom('a', 'bb', 'ä', '🙂', ' ', '\n', '\n\n', '.'), {
    maxLength: 60,
  })
  fc.assert(
    fc.property(words, words, (one, other) => {
      const [before, after] = [one.join(''), other.join('')]
      const { changes } = compareTexts(before, after)
      const without = (kind: Change['kind']) =>
        changes.flatMap((each) => (each.kind === kind ? [] : each.text)).join('')
      expect([without('added'), without('removed')]).toEqual([before, after])
      expect(changes.every(({ text }) => text !== '')).toBe(true)
    }),
  )
})

test('100,000 characters that have nothing in common are compared in time', () => {
  const text = (seed: string) =>
    Array.from({ length: 20_000 }, (_, at) => `${seed}${(at * 7919) % 9973}`)
      .join(' ')
      .slice(0, 100_000)
  const began = performance.now()
  const { changes, byWord } = compareTexts(text('a'), text('b'))
  expect(performance.now() - began).toBeLessThan(5_000)
  expect(byWord).toBe(false)
  expect(changes.map(({ kind }) => kind)).toEqual(['removed', 'added'])
})

test('one word in 100,000 characters is found', () => {
  const line = 'The shino crawled where the slip is thickest.\n'
  const before = line.repeat(2_200)
  const after = `${line.repeat(1_100)}The shino was fine.\n${line.repeat(1_099)}`
  const { changes, byWord } = compareTexts(before, after)
  expect(byWord).toBe(true)
  expect(changes.length).toBeGreaterThan(2)
  expect(changes.length).toBeLessThan(20)
})

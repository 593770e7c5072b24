import { expect, test } from 'vitest'
import { withNamedEmoji } from './named-emoji.tsx'

const known = (name: string) => (name === 'kiln' ? 'drawn' : undefined)
const drawnIn = (text: string) =>
  withNamedEmoji(text, known).map((piece) => (typeof piece === 'string' ? piece : '*'))

test.each([
  ['a :kiln: b', ['a ', '*', ' b']],
  [':kiln::kiln:', ['', '*', '', '*', '']],
  ['at 10:30:kiln:', ['at 10:30', '*', '']],
  [':gone: stays', [':gone: stays']],
])('%s', (text, pieces) => {
  expect(drawnIn(text)).toEqual(pieces)
})

test('nothing is drawn where no emoji are known', () => {
  expect(withNamedEmoji(':kiln:', undefined)).toEqual([':kiln:'])
})

import { expect, test } from 'vitest'
import { findGoals, type Goal } from './find.ts'

const goals: readonly Goal[] = [
  { key: '1', kind: 'community', label: 'Kiln Circle', run: () => {} },
  { key: '2', kind: 'channel', label: 'glaze-lab', note: 'Kiln Circle', run: () => {} },
  { key: '3', kind: 'channel', label: 'kiln-log', note: 'Kiln Circle', run: () => {} },
  { key: '4', kind: 'person', label: 'Zoë Kilic', note: 'Kiln Circle', run: () => {} },
]
const find = (typed: string) => findGoals(goals, typed).map(({ label }) => label)

test('what begins so comes first, then a word of it, then where it is', () => {
  expect(find('ki')).toEqual(['Kiln Circle', 'kiln-log', 'Zoë Kilic', 'glaze-lab'])
  expect(find('lab')).toEqual(['glaze-lab'])
  expect(find('#glaze kiln')).toEqual(['glaze-lab'])
})

test('accents and case do not matter; all words have to be there', () => {
  expect(find('ZOE')).toEqual(['Zoë Kilic'])
  expect(find('zoe nobody')).toEqual([])
})

test('people show once something is typed', () => {
  expect(find('')).toEqual(['Kiln Circle', 'glaze-lab', 'kiln-log'])
})

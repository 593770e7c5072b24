import { expect, test } from 'vitest'
import type { PollState } from '../contract.ts'
import { asIfVoted } from './as-if-voted.ts'

const open: PollState = {
  poll: {
    id: 'p',
    author: 'ann',
    question: 'Which?',
    options: [
      { id: 'a', text: 'A' },
      { id: 'b', text: 'B' },
    ],
    kind: 'one',
    most: null,
    anonymous: false,
    additions: false,
    resultsShown: 'always',
    createdAt: '',
    closesAt: null,
    closedAt: null,
    voted: 1,
  },
  results: {
    options: [
      { option: 'a', votes: 1, by: ['eve'] },
      { option: 'b', votes: 0, by: [] },
    ],
    winners: ['a'],
  },
  mine: null,
}
const votes = (state: PollState) => state.results?.options.map((each) => [each.votes, each.by])

test('a vote shows at once, moves with a change, and goes with taking it back', () => {
  const voted = asIfVoted(open, ['a'], 'me')
  expect([voted.poll.voted, votes(voted)]).toEqual([
    2,
    [
      [2, ['eve', 'me']],
      [0, []],
    ],
  ])
  const changed = asIfVoted(voted, ['b'], 'me')
  expect([changed.poll.voted, votes(changed)]).toEqual([
    2,
    [
      [1, ['eve']],
      [1, ['me']],
    ],
  ])
  expect(asIfVoted(changed, null, 'me')).toEqual(open)
})

test('what is hidden stays hidden, and a ranked poll is not guessed', () => {
  expect(asIfVoted({ ...open, results: null }, ['a'], 'me').results).toBeNull()
  const ranked: PollState = { ...open, poll: { ...open.poll, kind: 'ranked' } }
  expect(asIfVoted(ranked, ['b', 'a'], 'me')).toMatchObject({
    results: open.results,
    mine: ['b', 'a'],
  })
})

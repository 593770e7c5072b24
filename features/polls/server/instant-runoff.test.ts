import fc from 'fast-check'
import { expect, test } from 'vitest'
import { instantRunoff } from './instant-runoff.ts'

const options = ['a', 'b', 'c', 'd', 'e']
const ballot = fc
  .tuple(fc.shuffledSubarray(options), fc.nat(options.length))
  .map(([order, length]) => order.slice(0, Math.max(1, length)))
  .filter((choices) => choices.length > 0)
const ballots = fc.array(ballot, { maxLength: 40 })
const times = (count: number, choices: string) => Array.from({ length: count }, () => [...choices])

test.each([
  ['nobody voted', [], '', 0],
  ['a majority at once', [...times(3, 'ab'), ...times(2, 'ba')], 'a', 1],
  ['the second choices decide', [...times(4, 'a'), ...times(3, 'bc'), ...times(2, 'cb')], 'b', 3],
  ['two are level to the end', [...times(2, 'a'), ...times(2, 'b')], 'ab', 2],
  ['everybody is level', [...'abcde'].map((each) => [each]), 'abcde', 1],
  // 8 a, 7 b, 5 c who all like b better than a: the votes of c go to b.
  [
    'those without a vote leave together',
    [...times(8, 'ab'), ...times(7, 'ba'), ...times(5, 'cba')],
    'b',
    3,
  ],
])('%s', (_, given, winners, rounds) => {
  const result = instantRunoff(options, given)
  expect(result.winners.join('')).toBe(winners)
  expect(result.rounds).toHaveLength(rounds)
})

test('neither the order of the ballots nor that of the options matters', () => {
  fc.assert(
    fc.property(ballots, fc.shuffledSubarray(options, { minLength: 5 }), (given, order) => {
      const one = instantRunoff(options, given)
      expect(instantRunoff(options, given.toReversed())).toEqual(one)
      expect(instantRunoff(order, given).winners.toSorted()).toEqual(one.winners.toSorted())
    }),
  )
})

test('names do not matter: exchanging two options exchanges them in the result', () => {
  const exchanged = (id: string) => (id === 'a' ? 'b' : id === 'b' ? 'a' : id)
  fc.assert(
    fc.property(ballots, (given) => {
      const { winners } = instantRunoff(options, given)
      const other = instantRunoff(
        options,
        given.map((choices) => choices.map(exchanged)),
      )
      expect(other.winners.map(exchanged).toSorted()).toEqual(winners.toSorted())
    }),
  )
})

test('whoever is first on more than half of the ballots wins; who is last in every pair does not win alone', () => {
  fc.assert(
    fc.property(ballots, (given) => {
      const { winners } = instantRunoff(options, given)
      const firsts = (id: string) => given.filter(([first]) => first === id).length
      const majority = options.find((id) => firsts(id) * 2 > given.length)
      if (majority) expect(winners).toEqual([majority])
      const [winner] = winners
      if (winners.length !== 1 || !winner) return
      const rivals = options.filter((id) => id !== winner)
      expect(rivals.every((rival) => prefers(given, rival, winner))).toBe(false)
    }),
  )
})

test('rounds add up: no ballot counts twice, who leaves is gone, and there is a winner as soon as anybody voted', () => {
  fc.assert(
    fc.property(ballots, (given) => {
      const { rounds, winners } = instantRunoff(options, given)
      expect(winners.length > 0).toBe(given.length > 0)
      let standing = options
      for (const { votes, out } of rounds) {
        expect(votes.map(({ option }) => option)).toEqual(standing)
        expect(votes.reduce((sum, each) => sum + each.votes, 0)).toBeLessThanOrEqual(given.length)
        standing = standing.filter((id) => !out.includes(id))
      }
      for (const winner of winners) expect(standing).toContain(winner)
    }),
  )
})

/** Whether more ballots put `one` before `other` than the other way round. */
function prefers(given: readonly (readonly string[])[], one: string, other: string): boolean {
  const rank = (choices: readonly string[], id: string) =>
    choices.includes(id) ? choices.indexOf(id) : options.length
  const before = (a: string, b: string) =>
    given.filter((choices) => rank(choices, a) < rank(choices, b)).length
  return before(one, other) > before(other, one)
}

import type { Id } from '#lib/ids.ts'
import type { Round } from '../contract.ts'

export interface Runoff {
  rounds: Round[]
  winners: Id[]
}

/**
 * Counts ranked ballots, each a list of options with the best first, by instant run-off (preferential voting, Robert's Rules
 * of Order Newly Revised, 12th ed., 45:62-69): the option with the fewest first choices leaves and its ballots go on to
 * their next choice, until one has more than half of the ballots that still name an option. Our rule for those who are level at the
 * bottom: they leave together; if nobody were left they win together. So neither chance nor the order of anything decides.
 */
export function instantRunoff(options: readonly Id[], ballots: readonly (readonly Id[])[]): Runoff {
  const rounds: Round[] = []
  let standing = options
  while (standing.length > 0) {
    const votes = firstChoices(standing, ballots)
    const counted = votes.reduce((sum, each) => sum + each.votes, 0)
    if (counted === 0) return { rounds, winners: [] }
    const majority = votes.filter((each) => each.votes * 2 > counted)
    const fewest = Math.min(...votes.map((each) => each.votes))
    const last = votes.filter((each) => each.votes === fewest).map(({ option }) => option)
    const decided = majority.length > 0 || last.length === standing.length
    rounds.push({ votes, out: decided ? [] : last })
    if (decided) return { rounds, winners: majority[0] ? [majority[0].option] : last }
    standing = standing.filter((option) => !last.includes(option))
  }
  return { rounds, winners: [] }
}

/** How many ballots name each of the options before the others that still stand. */
export function firstChoices(
  standing: readonly Id[],
  ballots: readonly (readonly Id[])[],
): Round['votes'] {
  const firsts = ballots.map((ballot) => ballot.find((option) => standing.includes(option)))
  return standing.map((option) => ({
    option,
    votes: firsts.filter((first) => first === option).length,
  }))
}

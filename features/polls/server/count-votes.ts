import type { Id } from '#lib/ids.ts'
import type { PollKind, PollResults } from '../contract.ts'
import { type firstChoices, instantRunoff } from './instant-runoff.ts'

export interface Ballot {
  member: Id
  choices: readonly Id[]
}

interface Counted {
  kind: PollKind
  anonymous: boolean
  options: readonly Id[]
}

/** How a poll stands with these votes, in whatever order they came. */
export function countVotes(
  { kind, anonymous, options }: Counted,
  ballots: readonly Ballot[],
): PollResults {
  const choices = ballots.map((ballot) => ballot.choices)
  const chose = (ballot: Ballot, option: Id) =>
    kind === 'ranked' ? ballot.choices[0] === option : ballot.choices.includes(option)
  const counts = options.map((option) => {
    const by = ballots.filter((ballot) => chose(ballot, option)).map(({ member }) => member)
    return { option, votes: by.length, ...(anonymous ? {} : { by: by.sort() }) }
  })
  if (kind !== 'ranked') return { options: counts, winners: mostChosen(counts) }
  return { options: counts, ...instantRunoff(options, choices) }
}

function mostChosen(counts: ReturnType<typeof firstChoices>): Id[] {
  const most = Math.max(...counts.map(({ votes }) => votes))
  return most === 0 ? [] : counts.filter(({ votes }) => votes === most).map(({ option }) => option)
}

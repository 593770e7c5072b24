import type { PollState } from '../contract.ts'

/** A poll as it will be once these choices have arrived: shown meanwhile. A ranked one is left to the server to count. */
export function asIfVoted(state: PollState, choices: string[] | null, me: string): PollState {
  const { poll, results, mine } = state
  const voted = poll.voted + Number(choices !== null) - Number(mine !== null)
  const after = { ...state, mine: choices, poll: { ...poll, voted } }
  if (!results || poll.kind === 'ranked') return after
  const options = results.options.map(({ option, votes, by }) => {
    const change =
      Number(choices?.includes(option) ?? false) - Number(mine?.includes(option) ?? false)
    const others = by?.filter((id) => id !== me)
    const mineToo = choices?.includes(option) ? [me] : []
    return { option, votes: votes + change, ...(others ? { by: [...others, ...mineToo] } : {}) }
  })
  return { ...after, results: { ...results, options } }
}

import { useMessages } from '#platform/web/i18n/index.ts'
import { Icon } from '#platform/web/ui/index.ts'
import type { PollOption, PollResults, PollState } from '../contract.ts'
import type { PollMessages } from '../messages/en.ts'
import { pollMessages } from '../messages/index.ts'

/** What came of a closed poll, in a sentence. */
export function Outcome({ state }: { state: PollState }) {
  const t = useMessages(pollMessages)
  const { poll, results } = state
  if (!results) return null
  const textOf = textsOf(poll.options)
  return (
    <p className="poll-outcome" dir="auto">
      {results.winners.length === 1 && <Icon name="check" />}
      {sentence(state, results, textOf, t)}
    </p>
  )
}

type Texts = ReadonlyMap<string, string>

function textsOf(options: readonly PollOption[]): Texts {
  return new Map(options.map(({ id, text }) => [id, text]))
}

function sentence({ poll }: PollState, results: PollResults, textOf: Texts, t: PollMessages) {
  const { winners, options, rounds } = results
  const names = winners.map((id) => textOf.get(id) ?? '')
  const [winner] = winners
  const [name = ''] = names
  if (winner === undefined) return t.nobodyVoted
  if (names.length > 1) return t.level(names)
  if (rounds) return t.wonAfter(name, rounds.length)
  return t.won(name, options.find(({ option }) => option === winner)?.votes ?? 0, poll.voted)
}

/** How a ranked poll was counted, for who wants to know. */
export function Rounds({ state: { poll, results } }: { state: PollState }) {
  const t = useMessages(pollMessages)
  const textOf = textsOf(poll.options)
  const rounds = results?.rounds ?? []
  if (rounds.length === 0) return null
  return (
    <details className="poll-rounds">
      <summary>{t.counts}</summary>
      <p>{t.countsText}</p>
      <ol>
        {rounds.map(({ votes, out }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a round is its number
          <li key={at}>
            <b>{t.count(at + 1)}</b>
            <ul>
              {votes
                .toSorted((a, b) => b.votes - a.votes)
                .map(({ option, votes: count }) => (
                  <li key={option} data-out={out.includes(option) || undefined}>
                    <bdi>{textOf.get(option)}</bdi>
                    <small>
                      {t.votes(count)}
                      {out.includes(option) && `, ${t.leaves}`}
                    </small>
                  </li>
                ))}
            </ul>
          </li>
        ))}
      </ol>
    </details>
  )
}

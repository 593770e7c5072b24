import { useId } from 'react'
import { useMembers } from '#features/communities/web/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { Faces, Icon, type Person } from '#platform/web/ui/index.ts'
import type { PollState } from '../contract.ts'
import { pollMessages } from '../messages/index.ts'

interface ChoicesProps {
  state: PollState
  over: boolean
  onVote: (choices: string[] | null) => void
}

/** The options with how they stand. Choosing is voting; letting go of the last choice takes the vote back. */
export function Choices({ state, over, onVote }: ChoicesProps) {
  const t = useMessages(pollMessages)
  const name = useId()
  const { poll, mine, results } = state
  const chosen = mine ?? []
  const full = poll.most !== null && chosen.length >= poll.most

  function choose(option: string, checked: boolean) {
    if (poll.kind === 'one') return onVote([option])
    const others = chosen.filter((id) => id !== option)
    const choices = checked ? [...others, option] : others
    onVote(choices.length > 0 ? choices : null)
  }

  return (
    <ul className="poll-options" aria-label={t.options}>
      {poll.options.map(({ id, text }) => {
        const checked = chosen.includes(id)
        const bar = <Standing state={state} option={id} id={`${name}-${id}`} />
        if (over || poll.kind === 'ranked')
          return (
            <li key={id} className="poll-option" data-won={hasWon(state, id) || undefined}>
              <div className="poll-line">
                <span className="poll-text" dir="auto">
                  {text}
                </span>
                {checked && (
                  <Mine
                    label={poll.kind === 'ranked' ? t.mineAt(chosen.indexOf(id) + 1) : t.mine}
                  />
                )}
              </div>
              {bar}
            </li>
          )
        return (
          <li key={id} className="poll-option" data-mine={checked || undefined}>
            <label className="choice poll-line">
              <input
                type={poll.kind === 'one' ? 'radio' : 'checkbox'}
                name={name}
                checked={checked}
                disabled={!checked && full}
                aria-describedby={results ? `${name}-${id}` : undefined}
                onChange={({ currentTarget }) => choose(id, currentTarget.checked)}
              />
              <span className="poll-text" dir="auto">
                {text}
              </span>
            </label>
            {bar}
          </li>
        )
      })}
    </ul>
  )
}

function Mine({ label }: { label: string }) {
  return (
    <span className="poll-mine">
      <Icon name="check" size="s" />
      {label}
    </span>
  )
}

function hasWon({ poll, results }: PollState, option: string): boolean {
  return poll.closedAt !== null && (results?.winners.includes(option) ?? false)
}

interface StandingProps {
  state: PollState
  option: string
  id: string
}

/** How an option stands: a bar, a number, and the faces where they show. */
function Standing({ state: { poll, results }, option, id }: StandingProps) {
  const t = useMessages(pollMessages)
  const members = useMembers()
  const count = results?.options.find((each) => each.option === option)
  if (!count) return null
  const share = poll.voted > 0 ? count.votes / poll.voted : 0
  const voters = count.by?.map((id): Person => members.get(id) ?? { id, name: t.somebody }) ?? []
  return (
    <>
      <small className="poll-count" id={id}>
        {poll.kind === 'ranked' ? t.firstChoices(count.votes) : t.votes(count.votes)}
      </small>
      <div className="poll-standing">
        <span className="poll-bar" aria-hidden="true">
          <span style={{ inlineSize: `${share * 100}%` }} />
        </span>
        {count.by && (
          <span className="poll-voters">
            {voters.length > 0 && <Faces people={voters} most={4} size="xs" />}
          </span>
        )}
      </div>
    </>
  )
}

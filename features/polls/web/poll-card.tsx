import './poll-card.css'
import { useId } from 'react'
import { useMessages } from '#platform/web/i18n/index.ts'
import { Button, Skeleton } from '#platform/web/ui/index.ts'
import type { ChangePoll, PollState } from '../contract.ts'
import { pollMessages } from '../messages/index.ts'
import { Choices } from './choices.tsx'
import { MoreOptions } from './more-options.tsx'
import { Outcome, Rounds } from './outcome.tsx'
import { PollFacts } from './poll-facts.tsx'
import { PollFoot } from './poll-foot.tsx'
import { Ranking } from './ranking.tsx'
import { useIsOver } from './use-is-over.ts'
import { usePoll } from './use-poll.ts'

interface PollCardProps {
  pollId: string
  /** Has its author ask otherwise; whatever shows the poll says the question too. */
  onChange?: ((change: ChangePoll) => Promise<unknown>) | undefined
}

/** A poll of the community shown, as it stands, to vote in. */
export function PollCard({ pollId, onChange }: PollCardProps) {
  const t = useMessages(pollMessages)
  const polling = usePoll(pollId)
  const { found, reload } = polling
  if (found === undefined) return <Skeleton shape="block" />
  if (found === 'gone') return <p className="poll-gone">{t.gone}</p>
  if (found === 'unreachable')
    return (
      <p className="poll-gone">
        {t.unreachable}{' '}
        <Button size="s" icon="retry" onClick={reload}>
          {t.retry}
        </Button>
      </p>
    )
  return <Card {...polling} state={found} onChange={onChange} />
}

type CardProps = Omit<ReturnType<typeof usePoll>, 'found' | 'reload'> &
  Pick<PollCardProps, 'onChange'> & { state: PollState }

function Card({ state, vote, add, close, onChange }: CardProps) {
  const id = useId()
  const over = useIsOver(state.poll)
  const { poll } = state
  const ranking = poll.kind === 'ranked' && !over
  return (
    <section className="poll" aria-labelledby={id} data-closed={over || undefined}>
      <p className="poll-question" id={id} dir="auto">
        {poll.question}
      </p>
      <PollFacts poll={poll} over={over} />
      {poll.closedAt && <Outcome state={state} />}
      {ranking && <Ranking key={state.mine?.join()} state={state} onVote={vote} />}
      {(!ranking || state.results) && <Choices state={state} over={over} onVote={vote} />}
      {poll.closedAt && <Rounds state={state} />}
      {poll.additions && !over && <MoreOptions poll={poll} onAdd={add} />}
      <PollFoot state={state} over={over} onVote={vote} onClose={close} onChange={onChange} />
    </section>
  )
}

import { Suspense, useState } from 'react'
import { useMe } from '#features/communities/web/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { Button, ConfirmButton, late } from '#platform/web/ui/index.ts'
import type { ChangePoll, PollState } from '../contract.ts'
import { fewestAnonymous } from '../limits.ts'
import type { PollMessages } from '../messages/en.ts'
import { pollMessages } from '../messages/index.ts'

const EditPollDialog = late(async () => (await import('./edit-poll.tsx')).EditPollDialog)

interface PollFootProps {
  state: PollState
  over: boolean
  onVote: (choices: string[] | null) => void
  onClose: () => Promise<boolean>
  onChange: ((change: ChangePoll) => Promise<unknown>) | undefined
}

/** How many have voted, why the result does not show yet, and what else can be done. */
export function PollFoot({ state, over, onVote, onClose, onChange }: PollFootProps) {
  const t = useMessages(pollMessages)
  const { member, role } = useMe()
  const [changing, setChanging] = useState(false)
  const { poll, mine } = state
  const closes = !over && (poll.author === member || role !== 'member')
  const changes = !over && poll.author === member && poll.voted === 0
  const note = noteOn(state, over, t)
  return (
    <div className="poll-foot">
      <small>
        {t.voted(poll.voted)}
        {note && `. ${note}`}
      </small>
      {mine && !over && (
        <Button kind="quiet" size="s" onClick={() => onVote(null)}>
          {t.takeBack}
        </Button>
      )}
      {changes && onChange && (
        <Button kind="quiet" size="s" onClick={() => setChanging(true)}>
          {t.edit}
        </Button>
      )}
      {changing && onChange && (
        <Suspense>
          <EditPollDialog poll={poll} onClose={() => setChanging(false)} onChange={onChange} />
        </Suspense>
      )}
      {closes && (
        <ConfirmButton
          kind="quiet"
          size="s"
          title={t.closeTitle}
          verb={t.close}
          text={t.closeText}
          onConfirm={onClose}
        />
      )}
    </div>
  )
}

function noteOn({ poll, results, mine }: PollState, over: boolean, t: PollMessages) {
  if (poll.closedAt) return poll.anonymous && poll.voted > 0 ? t.forgotten : undefined
  if (results) return poll.anonymous && !over ? t.anonymousText : undefined
  if (over) return undefined
  if (poll.resultsShown === 'closed') return t.hiddenUntilClosed
  if (poll.resultsShown === 'voted' && mine === null) return t.hiddenUntilVoted
  return t.hiddenFew(fewestAnonymous)
}

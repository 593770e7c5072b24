import { instantFrom, millisecondsOf, minute } from '#lib/time.ts'
import { useMessages, useMoments, useNow } from '#platform/web/i18n/index.ts'
import { Icon } from '#platform/web/ui/index.ts'
import type { PollView } from '../contract.ts'
import type { PollMessages } from '../messages/en.ts'
import { pollMessages } from '../messages/index.ts'

/** How one votes, who sees it, and until when, in a line. */
export function PollFacts({ poll, over }: { poll: PollView; over: boolean }) {
  const t = useMessages(pollMessages)
  return (
    <p className="poll-facts">
      {!over && <span>{howToVote(poll, t)}</span>}
      <span title={poll.anonymous ? t.anonymousText : undefined}>
        {poll.anonymous ? t.anonymous : t.open}
      </span>
      <Closing poll={poll} over={over} />
    </p>
  )
}

function howToVote({ kind, most }: PollView, t: PollMessages): string {
  if (kind === 'one') return t.chooseOne
  if (kind === 'ranked') return t.rankThem
  return most === null ? t.chooseAny : t.chooseMost(most)
}

function Closing({ poll: { closedAt, closesAt }, over }: { poll: PollView; over: boolean }) {
  const t = useMessages(pollMessages)
  const moments = useMoments()
  const now = useNow()
  if (closedAt) {
    const at = instantFrom(closedAt)
    return (
      <span title={moments.full(at)}>
        <Icon name="lock" size="s" /> {t.closedAt(moments.when(at, now))}
      </span>
    )
  }
  if (!closesAt) return null
  if (over) return <span>{t.closing}</span>
  const at = instantFrom(closesAt)
  // `now` stands still for up to a minute; "0 min" would be said too early.
  const soon = millisecondsOf(at) - millisecondsOf(now) < minute
  return (
    <span title={moments.full(at)}>
      <Icon name="clock" size="s" /> {t.closesIn(moments.ago(soon ? at : now, at))}
    </span>
  )
}

import './decision.css'
import { useMe, useMember, useMembers } from '#features/communities/web/index.ts'
import { instantFrom } from '#lib/time.ts'
import { useMessages, useMoments, useNow } from '#platform/web/i18n/index.ts'
import { Face, Tag } from '#platform/web/ui/index.ts'
import type { DecisionView, PositionView, TopicView } from '../../contract.ts'
import { decisionMessages } from '../../messages/decisions.ts'
import { useRights } from '../use-rights.ts'
import { DecisionMenu } from './decision-menu.tsx'
import { outcomeTones, stances, stanceTones } from './kinds.ts'
import { PositionForm } from './position-form.tsx'
import { usePositions } from './use-positions.ts'

type Decided = TopicView & { decision: DecisionView }

/** Where a decision stands: until when it is open, who stands how, and what came of it. */
export function DecisionCard({ topic }: { topic: Decided }) {
  const t = useMessages(decisionMessages)
  const me = useMe()
  const may = useRights()
  const now = useNow()
  const members = useMembers()
  const { status, positions, take } = usePositions(topic.id)
  const { decision } = topic
  const mine = positions.find(({ member }) => member === me.member)
  const open = !decision.closed && !topic.closed && decision.closesAt > now
  const settles = may.accepted && (topic.author === me.member || me.role === 'lead')
  const blockers = positions.flatMap(({ member, stance }) =>
    stance === 'block' ? (members.get(member)?.name ?? []) : [],
  )
  return (
    <article className="decision" aria-label={t.decision}>
      <header className="decision-head">
        <State decision={decision} />
        {settles && <DecisionMenu topic={topic} blockers={blockers} />}
      </header>
      {decision.outcome?.overBlock && <p className="decision-note">{t.overBlock}</p>}
      {decision.reopened && <p className="decision-note">{t.reopened(decision.reopened)}</p>}
      <Counts counts={decision.counts} />
      {status === 'failed' && <p role="alert">{t.failed}</p>}
      <ul className="decision-positions" aria-label={t.positions(positions.length)}>
        {positions.map((position) => (
          <Position key={position.member} position={position} />
        ))}
      </ul>
      {open && may.accepted && status === 'here' && (
        <PositionForm key={mine?.at} topicId={topic.id} mine={mine} onTaken={take} />
      )}
    </article>
  )
}

function State({ decision }: { decision: DecisionView }) {
  const t = useMessages(decisionMessages)
  const moments = useMoments()
  const now = useNow()
  const { closesAt, closed, outcome } = decision
  if (outcome) {
    const when = moments.when(instantFrom(outcome.at), now)
    return (
      <p className="decision-state">
        <Tag tone={outcomeTones[outcome.as]}>{t.outcomes[outcome.as]}</Tag> {when}
      </p>
    )
  }
  const over = closed?.at ?? (closesAt <= now ? closesAt : undefined)
  return (
    <p className="decision-state">
      {over
        ? t.overSince(moments.when(instantFrom(over), now))
        : t.openUntil(moments.full(instantFrom(closesAt)))}
    </p>
  )
}

function Counts({ counts }: { counts: DecisionView['counts'] }) {
  const t = useMessages(decisionMessages)
  return (
    <dl className="decision-counts">
      {stances.map((stance) => (
        <div key={stance} data-stance={stance}>
          <dt>{t.stances[stance]}</dt>
          <dd>{counts[stance]}</dd>
        </div>
      ))}
    </dl>
  )
}

function Position({ position }: { position: PositionView }) {
  const t = useMessages(decisionMessages)
  const moments = useMoments()
  const now = useNow()
  const author = useMember(position.member)
  const when = (at: string) => moments.when(instantFrom(at), now)
  return (
    <li>
      <Face person={author ?? { id: position.member, name: '' }} size="s" />
      <div>
        <p>
          <b>
            <bdi>{author?.name}</bdi>
          </b>{' '}
          <Tag tone={stanceTones[position.stance]}>{t.stances[position.stance]}</Tag>{' '}
          <small>{when(position.at)}</small>
        </p>
        {position.reason && (
          <p className="decision-reason" dir="auto">
            {position.reason}
          </p>
        )}
        {position.before.length > 0 && (
          <details>
            <summary>{t.history}</summary>
            {position.before.map((past) => (
              <p key={past.at}>
                {t.before(t.stances[past.stance], when(past.at))}
                {past.reason && ` — ${past.reason}`}
              </p>
            ))}
          </details>
        )}
      </div>
    </li>
  )
}

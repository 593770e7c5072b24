import { type ReactNode, useState } from 'react'
import { useAct, useCommunity } from '#features/communities/web/index.ts'
import { instantFrom } from '#lib/time.ts'
import { useMessages, useMoments } from '#platform/web/i18n/index.ts'
import {
  Actions,
  Button,
  Confirm,
  Icon,
  type IconName,
  LinkButton,
} from '#platform/web/ui/index.ts'
import type { Consent, RsvpStatus } from '../../contract.ts'
import { comingMessages } from '../../messages/coming.ts'
import { type EventDate, poolOf } from '../dates/dates.ts'
import { useTimes } from '../dates/use-times.ts'
import { eventsOf } from '../places.ts'
import { LateButton } from './late-button.tsx'
import type { ComingProps } from './rsvp-card.tsx'
import { useSay } from './use-say.ts'
import { WaitingText } from './waiting-text.tsx'

interface StandingProps extends ComingProps {
  rsvp: NonNullable<ComingProps['rsvp']>
  /** Whether all that was said can be changed still. One may always say no, and who sees what. */
  isOpen: boolean
  /** Opens the form with all that was said. */
  onChange: () => void
}

const icons: Record<RsvpStatus, IconName> = {
  going: 'check',
  maybe: 'help',
  no: 'heart',
  requested: 'clock',
  waiting: 'clock',
  offered: 'spark',
  lapsed: 'clock',
  refused: 'close',
}

/** How the reader stands, what that means, and what can be done about it. */
export function Standing(props: StandingProps) {
  const { rsvp, date } = props
  const words = useWords(props)
  const t = useMessages(comingMessages)
  const { status, guests, consent } = rsvp
  const ticket = date.event.tickets.find(({ id }) => id === rsvp.ticketId)
  const holds = status === 'going' || status === 'requested' || status === 'waiting'
  const facts = [ticket?.name ?? '', guests > 0 ? t.withGuests(guests) : '']
  return (
    <div className="rsvp" role="status">
      <p className="rsvp-standing">
        <Icon name={icons[status]} />
        <b>{words.title}</b>
      </p>
      {holds && <p>{facts.filter((fact) => fact !== '').join(' · ')}</p>}
      <p className="meta">{words.text}</p>
      {holds && <Seen consent={consent} />}
      {status === 'going' && <LateButton date={date} />}
      <Choices {...props} />
    </div>
  )
}

/** What others see of the reader, as they chose it. */
function Seen({ consent }: { consent: Consent }) {
  const t = useMessages(comingMessages)
  const said = [
    consent.attendees ? t.named : t.unnamed,
    consent.hosts ? t.hostsKnow : '',
    consent.sponsors ? t.sponsorsKnow : '',
  ]
  return <p className="meta">{said.filter((one) => one !== '').join(' ')}</p>
}

function useWords({ view, date, rsvp }: StandingProps): { title: string; text: ReactNode } {
  const t = useMessages(comingMessages)
  const times = useTimes()
  const moments = useMoments()
  const pool = view.pools.find((each) => each.pool === poolOf(date))
  const count = pool?.tickets.find(({ ticketId }) => ticketId === rsvp.ticketId)
  const until = rsvp.offeredUntil
  const offered = until
    ? t.offeredUntil(times.ahead(until), moments.ago(times.now, instantFrom(until)))
    : t.offeredText
  const line = <WaitingText {...{ pool }} poolId={poolOf(date)} waiting={count?.waiting ?? 1} />
  const words: Record<RsvpStatus, { title: string; text: ReactNode }> = {
    going: { title: t.going, text: t.goingText },
    maybe: { title: t.mayCome, text: t.mayComeText },
    no: { title: t.thanks, text: t.notComing },
    requested: { title: t.requested, text: t.requestedText },
    waiting: { title: t.waiting, text: line },
    offered: { title: t.offered, text: offered },
    lapsed: { title: t.lapsed, text: t.lapsedText },
    refused: { title: t.refused, text: t.refusedText },
  }
  return words[rsvp.status]
}

function Choices({ date, rsvp, isOpen, onChange }: StandingProps) {
  const t = useMessages(comingMessages)
  const { act, pending } = useAct()
  const say = useSay(poolOf(date))
  const { slug } = useCommunity()
  const { ticketId, guests, answers, consent, status } = rsvp
  const said = { ticketId, guests, answers, consent }
  const no = () => act(() => say({ ...said, answer: 'no', guests: 0 }))
  if (status === 'offered')
    return (
      <Actions>
        {isOpen && (
          <Button
            kind="main"
            pending={pending}
            onClick={() => void act(() => say({ ...said, answer: 'yes' }))}
          >
            {t.takeOffered}
          </Button>
        )}
        <Button kind="quiet" onClick={() => void no()}>
          {t.letGo}
        </Button>
      </Actions>
    )
  if (status !== 'going' && status !== 'requested' && status !== 'waiting') return null
  return (
    <Actions>
      {status === 'going' && (
        <LinkButton
          size="s"
          kind="main"
          to={eventsOf(slug).ticket(date.event.id, date.occurrence.id)}
        >
          {t.ticket}
        </LinkButton>
      )}
      <Button size="s" onClick={onChange}>
        {isOpen ? t.change : t.changeSeen}
      </Button>
      <Leave {...{ date, status }} onLeave={no} />
    </Actions>
  )
}

interface LeaveProps {
  date: EventDate
  status: 'going' | 'requested' | 'waiting'
  onLeave: () => Promise<unknown>
}

/** Says no; asks first where a seat would be hard to get again. */
function Leave({ date, status, onLeave }: LeaveProps) {
  const t = useMessages(comingMessages)
  const [asking, setAsking] = useState(false)
  const isScarce = status === 'going' && date.event.tickets.some(({ seats }) => seats !== null)
  const verb = { going: t.cannot, requested: t.withdraw, waiting: t.leaveLine }[status]
  return (
    <>
      <Button size="s" kind="quiet" onClick={() => (isScarce ? setAsking(true) : void onLeave())}>
        {verb}
      </Button>
      <Confirm
        open={asking}
        onClose={() => setAsking(false)}
        title={t.giveUpTitle}
        verb={t.giveUp}
        onConfirm={onLeave}
      >
        <p>{t.giveUpText}</p>
      </Confirm>
    </>
  )
}

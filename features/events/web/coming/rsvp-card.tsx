import { Suspense, useState } from 'react'
import {
  placesOf,
  useAct,
  useCommunity,
  useGuidelinesAccepted,
} from '#features/communities/web/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { Actions, Button, Card, Dialog, LinkButton, late } from '#platform/web/ui/index.ts'
import type { EventView, RsvpView } from '../../contract.ts'
import { comingMessages } from '../../messages/coming.ts'
import { eventMessages } from '../../messages/index.ts'
import { type EventDate, poolOf } from '../dates/dates.ts'
import { useTimes } from '../dates/use-times.ts'
import { closesAt, doorOf } from './door.ts'
import { fullnessOfAll } from './seats.ts'
import { SeatsBar } from './seats-bar.tsx'
import { Standing } from './standing.tsx'
import { useSay } from './use-say.ts'
import { useVerb } from './use-verb.ts'
import { WholeSeries } from './whole-series.tsx'

const RsvpForm = late(async () => (await import('./rsvp-form.tsx')).RsvpForm)

export interface ComingProps {
  view: EventView
  date: EventDate
  rsvp: RsvpView | undefined
}

/** How full it is, how the reader stands, and what they can say. */
export function RsvpCard({ view, date, rsvp }: ComingProps) {
  const { now } = useTimes()
  const [asking, setAsking] = useState<Asking>()
  const door = doorOf(date, now)
  const pool = view.pools.find((each) => each.pool === poolOf(date))
  const fullness = fullnessOfAll(date.event, pool)
  const { free } = fullness
  const tone = rsvp?.status === 'offered' ? 'accent' : rsvp?.status === 'going' ? 'good' : 'plain'
  const isOpen = door === 'open'
  const takes = door === 'open' || door === 'closed'
  return (
    <Card tone={takes ? tone : 'plain'}>
      <SeatsBar {...fullness} />
      {rsvp && takes && (
        <Standing {...{ view, date, rsvp, isOpen }} onChange={() => setAsking('one')} />
      )}
      {isOpen && isAsked(rsvp) && <Ask {...{ view, date, rsvp }} onAsk={setAsking} />}
      <DoorNote date={date} registration={view.registration} isFull={free === 0} />
      <FormDialog {...{ view, date, rsvp, isOpen, asking }} onClose={() => setAsking(undefined)} />
    </Card>
  )
}

/** What the form is about: the date shown, or all of its series. */
type Asking = 'one' | 'all'

/** Whether there is still something to be said with a button of its own. */
function isAsked(rsvp: RsvpView | undefined): boolean {
  return !rsvp || ['maybe', 'no', 'lapsed'].includes(rsvp.status)
}

function Ask({ view, date, rsvp, onAsk }: ComingProps & { onAsk: (asking: Asking) => void }) {
  const t = useMessages(comingMessages)
  const words = useMessages(eventMessages)
  const { slug } = useCommunity()
  const { act, pending } = useAct()
  const say = useSay(poolOf(date))
  const verb = useVerb(view, date, '')
  const { tickets } = date.event
  const { guests, questions } = view.registration
  const isSimple = tickets.length === 1 && guests === 0 && questions.length === 0
  if (!useGuidelinesAccepted())
    return (
      <div className="rsvp">
        <p className="meta">{words.acceptFirst}</p>
        <LinkButton to={placesOf(slug).welcome}>{words.toGuidelines}</LinkButton>
      </div>
    )
  const answer = (said: 'yes' | 'maybe' | 'no') =>
    void act(() => say({ answer: said, ...(rsvp && { consent: rsvp.consent }) }))
  return (
    <div className="rsvp">
      <Button
        kind="main"
        wide
        pending={pending}
        onClick={isSimple ? () => answer('yes') : () => onAsk('one')}
      >
        {verb}
      </Button>
      <Actions>
        {rsvp?.status !== 'maybe' && (
          <Button size="s" onClick={() => answer('maybe')}>
            {t.maybe}
          </Button>
        )}
        {rsvp?.status !== 'no' && (
          <Button size="s" kind="quiet" onClick={() => answer('no')}>
            {t.no}
          </Button>
        )}
      </Actions>
      <WholeSeries date={date} isSimple={isSimple} onAsk={() => onAsk('all')} />
    </div>
  )
}

interface DoorNoteProps {
  date: EventDate
  registration: EventView['registration']
  isFull: boolean
}

/** From when until when one signs up, and what comes after the last seat. */
function DoorNote({ date, registration, isFull }: DoorNoteProps) {
  const t = useMessages(eventMessages)
  const times = useTimes()
  const { event } = date
  const door = doorOf(date, times.now)
  if (door === 'before' && event.opensAt)
    return <p className="meta rsvp-note">{t.notYet(times.ahead(event.opensAt))}</p>
  if (door === 'closed') return <p className="meta rsvp-note">{t.closed}</p>
  if (door !== 'open') return null
  const isLimited = event.tickets.some(({ seats }) => seats !== null)
  return (
    <>
      {event.closesBefore > 0 && (
        <p className="meta rsvp-note">{t.closes(times.ahead(closesAt(date)))}</p>
      )}
      {isLimited && (
        <p className="meta rsvp-note">
          {registration.offers === 'automatic'
            ? t.offersText(t.hours(registration.claimHours), isFull)
            : t.offersByHost(isFull)}
        </p>
      )}
    </>
  )
}

interface FormDialogProps extends ComingProps {
  /** Whether all can be said, or only who sees what. */
  isOpen: boolean
  asking: Asking | undefined
  onClose: () => void
}

function FormDialog({ view, date, rsvp, isOpen, asking, onClose }: FormDialogProps) {
  return (
    <Dialog open={asking !== undefined} onClose={onClose} title={date.event.title}>
      <Suspense>
        <RsvpForm {...{ view, date, rsvp, isOpen }} isForAll={asking === 'all'} onDone={onClose} />
      </Suspense>
    </Dialog>
  )
}

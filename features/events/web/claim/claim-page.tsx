import { dateTo } from '../dates/date-to.ts'
import '../events.css'
import '../coming/coming.css'
import './claim.css'
import { useAct, useCommunity } from '#features/communities/web/index.ts'
import { instantFrom } from '#lib/time.ts'
import { useMessages, useMoments } from '#platform/web/i18n/index.ts'
import { useSlice } from '#platform/web/replica/index.ts'
import { type PageProps, useQuery, useTitle } from '#platform/web/router/index.ts'
import {
  Actions,
  Button,
  Card,
  Empty,
  LinkButton,
  Page,
  PageTitle,
} from '#platform/web/ui/index.ts'
import type { EventRow, OccurrenceView, RsvpView } from '../../contract.ts'
import { comingMessages } from '../../messages/coming.ts'
import { seatsMessages } from '../../messages/seats.ts'
import { useSay } from '../coming/use-say.ts'
import { dateNamed } from '../dates/dates.ts'
import { useTimes } from '../dates/use-times.ts'
import { NotThere } from '../event/not-there.tsx'
import { type claimPath, eventsOf } from '../places.ts'
import { eventsSlice } from '../replica.ts'
import { useEvent } from '../use-event.ts'
import { useClaim } from './use-claim.ts'

/** Where the link of a mail leads that offers a seat: to take it, to let it go, or to read why it is not there any more. */
export function ClaimPage({ params }: PageProps<typeof claimPath>) {
  const t = useMessages(comingMessages)
  const { name } = useCommunity()
  const { now } = useTimes()
  const { pool = '', claim } = useQuery()
  const shown = useEvent(params.event)
  const rsvp = useSlice(eventsSlice, ({ mine }) => mine.find((each) => each.pool === pool))
  const event = shown.row ?? shown.value?.row
  const occurrence = dateNamed(event, pool, now)
  useTitle(t.offered, event?.title ?? name)
  return (
    <Page width="read">
      {event && occurrence ? (
        <Claim {...{ event, occurrence, rsvp, pool }} secret={claim} />
      ) : (
        <NotThere shown={shown} />
      )}
    </Page>
  )
}

interface ClaimProps {
  event: EventRow
  occurrence: OccurrenceView
  rsvp: RsvpView | undefined
  pool: string
  /** What the link says. */
  secret: string | undefined
}

function Claim(props: ClaimProps) {
  const { event, occurrence, rsvp, pool, secret } = props
  const t = useMessages(seatsMessages)
  const words = useMessages(comingMessages)
  const times = useTimes()
  const { slug } = useCommunity()
  const { take, problem, pending } = useClaim(pool, rsvp, secret)
  const to = dateTo(slug, event, occurrence.id)
  const toEvent = <LinkButton to={to}>{t.toEvent}</LinkButton>
  return (
    <>
      <PageTitle
        title={event.title}
        above={times.span(occurrence)}
        below={event.place && <bdi>{event.place}</bdi>}
      />
      {rsvp?.status === 'offered' && <Offer {...props} rsvp={rsvp} {...{ take, pending }} />}
      {rsvp?.status === 'going' && (
        <Card tone="good" title={words.going}>
          <p role="status">{words.goingText}</p>
          <Actions>
            <LinkButton kind="main" to={eventsOf(slug).ticket(event.id, occurrence.id)}>
              {t.yourTicket}
            </LinkButton>
            {toEvent}
          </Actions>
        </Card>
      )}
      {rsvp?.status === 'requested' && (
        <Card title={words.requested}>
          <p role="status">{words.requestedText}</p>
          <Actions>{toEvent}</Actions>
        </Card>
      )}
      {problem && (
        <Empty icon="clock" title={t.noSeatByLink} actions={toEvent}>
          <p role="status">{problem}</p>
        </Empty>
      )}
    </>
  )
}

interface OfferProps extends ClaimProps {
  rsvp: RsvpView
  take: () => void
  pending: boolean
}

function Offer({ event, rsvp, pool, take, pending }: OfferProps) {
  const t = useMessages(seatsMessages)
  const words = useMessages(comingMessages)
  const times = useTimes()
  const moments = useMoments()
  const { act } = useAct()
  const say = useSay(pool)
  const { offeredUntil: until, answers, consent } = rsvp
  const type = event.tickets.find(({ id }) => id === rsvp.ticketId)?.name ?? ''
  const facts = [type, t.party(1 + rsvp.guests)].filter((fact) => fact !== '').join(' · ')
  return (
    <Card tone="accent" title={words.offered}>
      <div className="claim-offer">
        <p>{facts}</p>
        <p>
          {until
            ? words.offeredUntil(times.ahead(until), moments.ago(times.now, instantFrom(until)))
            : words.offeredText}
        </p>
        <Actions>
          <Button kind="main" pending={pending} onClick={take}>
            {words.takeSeat}
          </Button>
          <Button
            kind="quiet"
            onClick={() => void act(() => say({ answer: 'no', answers, consent }))}
          >
            {words.letGo}
          </Button>
        </Actions>
        <p className="meta">{t.letGoText}</p>
      </div>
    </Card>
  )
}

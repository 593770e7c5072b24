import { cityOf } from '#lib/zone-names.ts'
import { dateTo } from '../dates/date-to.ts'
import '../events.css'
import './ticket.css'
import { useCommunity, useMe, useMember } from '#features/communities/web/index.ts'
import { momentsFor } from '#lib/moments.ts'
import { instantFrom } from '#lib/time.ts'
import { useMessages, useReading } from '#platform/web/i18n/index.ts'
import { useSlice } from '#platform/web/replica/index.ts'
import { Link, type PageProps, useQuery, useTitle } from '#platform/web/router/index.ts'
import { Actions, Button, Empty, LinkButton, Page } from '#platform/web/ui/index.ts'
import type { RsvpView, Venue } from '../../contract.ts'
import { seatsMessages } from '../../messages/seats.ts'
import { type EventDate, poolOf } from '../dates/dates.ts'
import { useTimes } from '../dates/use-times.ts'
import { NotThere } from '../event/not-there.tsx'
import type { ticketPath } from '../places.ts'
import { eventsSlice } from '../replica.ts'
import { useEvent } from '../use-event.ts'
import { Code } from './code.tsx'
import { dateWithSeat } from './date-with-seat.ts'

/** The ticket of one's own, as the device has it: also where there is no network, as in many cellars. */
export function TicketPage({ params }: PageProps<typeof ticketPath>) {
  const t = useMessages(seatsMessages)
  const { name, slug } = useCommunity()
  const { date: wanted } = useQuery()
  const { now } = useTimes()
  const shown = useEvent(params.event)
  const mine = useSlice(eventsSlice, (state) => state.mine)
  const event = shown.row ?? shown.value?.row
  const said = event && (shown.row ? mine : (shown.value?.mine ?? []))
  const occurrence = event && dateWithSeat(event, said ?? [], now, wanted)
  useTitle(t.yourTicket, event?.title ?? name)
  if (!event || !occurrence)
    return (
      <Page>
        <NotThere shown={shown} />
      </Page>
    )
  const date = { event, occurrence }
  const rsvp = said?.find(({ pool }) => pool === poolOf(date))
  const to = dateTo(slug, event, occurrence.id)
  return (
    <Page>
      {rsvp?.code ? (
        <>
          <Ticket {...{ date, rsvp }} code={rsvp.code} venue={shown.value?.venue} />
          <div className="ticket-below">
            <p className="meta">
              {t.ticketText} {t.ticketOffline}
            </p>
            <Actions>
              <Button onClick={() => window.print()}>{t.print}</Button>
              <LinkButton kind="quiet" to={to}>
                {t.toEvent}
              </LinkButton>
            </Actions>
          </div>
        </>
      ) : (
        <Empty
          icon="calendar"
          title={t.noTicket}
          actions={<LinkButton to={to}>{t.toEvent}</LinkButton>}
        >
          <p>
            <Link to={to}>
              <bdi>{event.title}</bdi>
            </Link>
          </p>
          <p>{t.noTicketText}</p>
        </Empty>
      )}
    </Page>
  )
}

interface TicketProps {
  date: EventDate
  rsvp: RsvpView
  code: string
  venue: Venue | null | undefined
}

function Ticket({ date, rsvp, code, venue }: TicketProps) {
  const t = useMessages(seatsMessages)
  const times = useTimes()
  const { name } = useCommunity()
  const me = useMember(useMe().member)
  const { event, occurrence } = date
  // Where it takes place, and by its date: on paper no day is today.
  const there = momentsFor({ ...useReading(), zone: event.zone })
  const isElsewhere = times.there(event.zone, occurrence) !== undefined
  const type = event.tickets.find(({ id }) => id === rsvp.ticketId)?.name
  return (
    <section className="ticket" aria-label={t.yourTicket}>
      <div className="ticket-words">
        <p className="meta">
          <bdi>{name}</bdi>
        </p>
        <h1>
          <bdi>{event.title}</bdi>
        </h1>
        <p>
          <b>{there.full(instantFrom(occurrence.startsAt))}</b>
          {isElsewhere && <small className="meta"> {cityOf(event.zone)}</small>}
        </p>
        {(event.place || venue) && (
          <p>
            <bdi>{event.place ?? venue?.name}</bdi>
            {venue?.address && (
              <small className="meta">
                {' '}
                <bdi>{venue.address}</bdi>
              </small>
            )}
          </p>
        )}
        <p className="ticket-whose">
          <b>
            <bdi>{me?.name}</bdi>
          </b>
          <br />
          {type && (
            <>
              <bdi>{type}</bdi>
              {' · '}
            </>
          )}
          {t.party(1 + rsvp.guests)}
        </p>
      </div>
      <Code text={code} label={t.ticketCode} />
    </section>
  )
}

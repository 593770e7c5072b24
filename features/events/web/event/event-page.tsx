import '../events.css'
import '../coming/coming.css'
import './event.css'
import { use } from 'react'
import { useCommunity } from '#features/communities/web/index.ts'
import { useMessages, useNow } from '#platform/web/i18n/index.ts'
import { Link, type PageProps, useQuery, useTitle } from '#platform/web/router/index.ts'
import { Page } from '#platform/web/ui/index.ts'
import type { EventView, OccurrenceView } from '../../contract.ts'
import { eventMessages } from '../../messages/index.ts'
import { RsvpCard } from '../coming/rsvp-card.tsx'
import { dateNamed, poolOf } from '../dates/dates.ts'
import { EventCover } from '../event-cover.tsx'
import { type eventPath, eventsOf } from '../places.ts'
import { useEvent } from '../use-event.ts'
import { DatesCard } from './dates-card.tsx'
import { EventActions } from './event-actions.tsx'
import { EventExtrasContext } from './event-extras.ts'
import { EventHead } from './event-head.tsx'
import { EventText } from './event-text.tsx'
import { Facts } from './facts.tsx'
import { HostCard } from './host-card.tsx'
import { HostsCard } from './hosts-card.tsx'
import { NotThere } from './not-there.tsx'
import { PeopleCard } from './people-card.tsx'
import { Program } from './program.tsx'
import { StatusNote } from './status-note.tsx'
import { useMovedOn } from './use-moved-on.ts'

/** An event: what it is, when and where, and whether one comes. */
export function EventPage({ params }: PageProps<typeof eventPath>) {
  const t = useMessages(eventMessages)
  const { name, slug } = useCommunity()
  const shown = useEvent(params.event)
  const { value, row } = shown
  const { date } = useQuery()
  const now = useNow()
  useMovedOn(params.event, date)
  useTitle(value?.row.title ?? row?.title ?? t.events, name)
  const event = value?.row ?? row
  const occurrence = dateNamed(event, date, now)
  return (
    <Page>
      <div className="meta event-way">
        <Link to={eventsOf(slug).home}>{t.events}</Link>
        {value && <EventActions view={value} onChange={shown.take} />}
      </div>
      {event && <EventCover event={event} />}
      {value && occurrence ? (
        <Event view={value} occurrence={occurrence} onChange={shown.take} />
      ) : (
        <NotThere shown={shown} />
      )}
    </Page>
  )
}

export interface EventProps {
  view: EventView
  /** The date that is shown. */
  occurrence: OccurrenceView
  /** Takes the answer to a change. */
  onChange: (view: EventView) => void
}

function Event(props: EventProps) {
  const { view, occurrence } = props
  const { Beside } = use(EventExtrasContext)
  const date = { event: view.row, occurrence }
  const rsvp = view.mine.find(({ pool }) => pool === poolOf(date))
  return (
    <article className="event">
      <div className="event-head">
        <EventHead {...props} />
        <StatusNote {...props} />
        <Facts {...props} />
      </div>
      <div className="event-side">
        <Beside view={view} occurrence={occurrence} />
        <RsvpCard view={view} date={date} rsvp={rsvp} />
        <PeopleCard {...props} />
        <HostCard {...props} />
        <HostsCard {...props} />
        <DatesCard {...props} />
      </div>
      <div className="event-body">
        <EventText text={view.body} />
        <Program {...props} />
      </div>
    </article>
  )
}

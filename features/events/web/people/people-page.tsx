import '../events.css'
import '../coming/coming.css'
import './people.css'
import { useCommunity } from '#features/communities/web/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { Link, type PageProps, useQuery, useTitle } from '#platform/web/router/index.ts'
import { Page, PageTitle } from '#platform/web/ui/index.ts'
import type { AttendeesView, EventView } from '../../contract.ts'
import { seatsMessages } from '../../messages/seats.ts'
import { dateTo } from '../dates/date-to.ts'
import { dateNamed, type EventDate, poolOf } from '../dates/dates.ts'
import { useTimes } from '../dates/use-times.ts'
import { NotThere } from '../event/not-there.tsx'
import type { peoplePath } from '../places.ts'
import { useEvent } from '../use-event.ts'
import { HostActions } from './host-actions.tsx'
import { HostList } from './host-list.tsx'
import { SeenList } from './seen-list.tsx'
import { useAttendees } from './use-attendees.ts'

/** Who comes to a date: all of it for hosts, those who let themselves be seen for everybody else. */
export function PeoplePage({ params }: PageProps<typeof peoplePath>) {
  const t = useMessages(seatsMessages)
  const { name } = useCommunity()
  const { date } = useQuery()
  const { now } = useTimes()
  const shown = useEvent(params.event)
  const event = shown.value?.row
  const occurrence = dateNamed(event, date, now)
  useTitle(t.whoComes, event?.title ?? name)
  if (!shown.value || !event || !occurrence)
    return (
      <Page>
        <NotThere shown={shown} />
      </Page>
    )
  return <People key={occurrence.id} view={shown.value} date={{ event, occurrence }} />
}

export interface PeopleProps {
  view: EventView
  date: EventDate
  people: AttendeesView
}

function People({ view, date }: Omit<PeopleProps, 'people'>) {
  const t = useMessages(seatsMessages)
  const times = useTimes()
  const { slug } = useCommunity()
  const loaded = useAttendees(poolOf(date))
  const { value: people } = loaded
  const { event, occurrence } = date
  return (
    <Page>
      <PageTitle
        title={t.whoComes}
        above={
          <>
            <Link to={dateTo(slug, event, occurrence.id)}>
              <bdi>{event.title}</bdi>
            </Link>
            {' · '}
            {times.span(occurrence)}
          </>
        }
        actions={view.can.host && <HostActions {...{ view, date }} onChange={loaded.reload} />}
      />
      {!people && <NotThere shown={loaded} />}
      {people && view.can.host && <HostList {...{ view, date, people }} onChange={loaded.reload} />}
      {people && !view.can.host && <SeenList {...{ view, date, people }} />}
    </Page>
  )
}

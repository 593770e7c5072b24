import '../events.css'
import '../coming/coming.css'
import './door.css'
import { useState } from 'react'
import { useCommunity } from '#features/communities/web/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { Link, type PageProps, useQuery, useTitle } from '#platform/web/router/index.ts'
import { Banner, LinkButton, Page, PageTitle, Switch } from '#platform/web/ui/index.ts'
import type { DoorView, EventRow } from '../../contract.ts'
import { atDoorMessages } from '../../messages/at-door.ts'
import { seatsMessages } from '../../messages/seats.ts'
import { dateTo } from '../dates/date-to.ts'
import { dateNamed } from '../dates/dates.ts'
import { useTimes } from '../dates/use-times.ts'
import { NotThere } from '../event/not-there.tsx'
import { type doorPath, eventsOf } from '../places.ts'
import { useEvent } from '../use-event.ts'
import { ByName } from './by-name.tsx'
import { Camera } from './camera.tsx'
import { countOf, isOpen } from './door-state.ts'
import { QueueNote } from './queue-note.tsx'
import { useAdmit } from './use-admit.ts'
import { useDoor } from './use-door.ts'
import { VerdictCard } from './verdict-card.tsx'
import { WalkIn } from './walk-in.tsx'

/** The door of a date: tickets are scanned, names looked up, walk-ins counted, with or without a network. */
export function DoorPage({ params }: PageProps<typeof doorPath>) {
  const t = useMessages(atDoorMessages)
  const { name } = useCommunity()
  const { date } = useQuery()
  const { now } = useTimes()
  const shown = useEvent(params.event)
  const event = shown.row ?? shown.value?.row
  const occurrence = dateNamed(event, date, now)
  useTitle(t.door, event?.title ?? name)
  if (!event || !occurrence)
    return (
      <Page>
        <NotThere shown={shown} />
      </Page>
    )
  return <DoorOf key={occurrence.id} event={event} occurrenceId={occurrence.id} />
}

function DoorOf({ event, occurrenceId }: { event: EventRow; occurrenceId: string }) {
  const t = useMessages(atDoorMessages)
  const words = useMessages(seatsMessages)
  const times = useTimes()
  const { slug } = useCommunity()
  const { door, error, noted, reload } = useDoor(occurrenceId)
  if (!door)
    return (
      <Page>
        <NotThere shown={{ error, reload }} />
      </Page>
    )
  const places = eventsOf(slug)
  return (
    <Page>
      <PageTitle
        title={t.door}
        above={
          <>
            <Link to={dateTo(slug, event, occurrenceId)}>
              <bdi>{event.title}</bdi>
            </Link>
            {' · '}
            {times.span(door.occurrence)}
          </>
        }
        actions={
          <LinkButton size="s" icon="people" to={places.people(event.id, occurrenceId)}>
            {words.whoComes}
          </LinkButton>
        }
      />
      <Doorway door={door} event={event} noted={noted} />
    </Page>
  )
}

interface DoorwayProps {
  door: DoorView
  event: EventRow
  noted: ReturnType<typeof useDoor>['noted']
}

function Doorway({ door, event, noted }: DoorwayProps) {
  const t = useMessages(atDoorMessages)
  const times = useTimes()
  const [isLoud, setLoud] = useState(true)
  const admit = useAdmit(door, isLoud)
  const state = isOpen(door, times.now)
  return (
    <div className="door">
      <Count door={door} />
      <QueueNote {...{ door, noted }} />
      {state === 'early' && <Banner icon="clock">{t.opens(times.ahead(door.from))}</Banner>}
      {state === 'over' && <Banner icon="clock">{t.closed}</Banner>}
      {state === 'open' && (
        <div className="door-scan">
          <Camera onCode={admit.scan} />
          <div className="door-tools">
            <WalkIn admit={admit} />
            <Switch
              name="sound"
              label={t.sound}
              checked={isLoud}
              onChange={({ currentTarget }) => setLoud(currentTarget.checked)}
            />
          </div>
        </div>
      )}
      <VerdictCard {...{ admit, event }} />
      <ByName {...{ door, event, admit }} isOpen={state === 'open'} />
    </div>
  )
}

function Count({ door }: { door: DoorView }) {
  const t = useMessages(atDoorMessages)
  const { here, expected, walkIns } = countOf(door)
  return (
    <div className="door-count" role="status">
      <b>{t.here(here, expected)}</b>
      {walkIns > 0 && <small className="meta">{t.walkIns(walkIns)}</small>}
      <progress
        className="seats-bar"
        aria-label={t.here(here, expected)}
        max={expected || 1}
        value={Math.min(here, expected || 1)}
      />
    </div>
  )
}

import type { ReactNode } from 'react'
import { useCommunity } from '#features/communities/web/index.ts'
import { cityOf } from '#lib/zone-names.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { Icon, type IconName } from '#platform/web/ui/index.ts'
import type { EventView } from '../../contract.ts'
import { eventMessages } from '../../messages/index.ts'
import { useRepeats } from '../dates/use-repeats.ts'
import { useTimes } from '../dates/use-times.ts'
import { calendarFileTo } from '../places.ts'
import type { EventProps } from './event-page.tsx'

/** When and where: on the reader's wall and on that of the event; how one gets in, and online. */
export function Facts({ view, occurrence }: EventProps) {
  const t = useMessages(eventMessages)
  const times = useTimes()
  const repeats = useRepeats()(view.row)
  const { slug } = useCommunity()
  const { id, format, zone, status } = view.row
  const venue = occurrence.venue ?? view.venue
  return (
    <div className="event-facts">
      <Fact icon="calendar" title={times.span(occurrence)}>
        <span className="event-line">
          {[times.there(zone, occurrence) ?? t.yourTime(cityOf(times.zone)), repeats]
            .filter((part) => part !== '')
            .join(' · ')}
        </span>
        {status === 'published' && (
          <a className="link" href={calendarFileTo(slug, id)} download>
            {t.toCalendar}
          </a>
        )}
      </Fact>
      {venue && <Venue venue={venue} />}
      {format !== 'in-person' && <Online joinUrl={view.joinUrl} />}
    </div>
  )
}

function Venue({ venue }: { venue: NonNullable<EventView['venue']> }) {
  const t = useMessages(eventMessages)
  const { name, address, mapUrl, access } = venue
  return (
    <Fact icon="place" title={<bdi>{name}</bdi>}>
      {address && <bdi className="event-line">{address}</bdi>}
      {access && <bdi className="event-line">{access}</bdi>}
      {mapUrl && (
        <a className="link" href={mapUrl} target="_blank" rel="noopener noreferrer">
          {t.map}
        </a>
      )}
    </Fact>
  )
}

function Online({ joinUrl }: { joinUrl: string | null }) {
  const t = useMessages(eventMessages)
  if (!joinUrl)
    return (
      <Fact icon="screen" title={t.online}>
        {t.joinLater}
      </Fact>
    )
  return (
    <Fact
      icon="screen"
      title={
        <a className="link" href={joinUrl} target="_blank" rel="noopener noreferrer">
          {t.joinLink}
        </a>
      }
    >
      <bdi dir="ltr">{hostOf(joinUrl)}</bdi>
    </Fact>
  )
}

interface FactProps {
  icon: IconName
  title: ReactNode
  children: ReactNode
}

function Fact({ icon, title, children }: FactProps) {
  return (
    <div className="event-fact">
      <Icon name={icon} />
      <div>
        <b>{title}</b>
        <div className="meta">{children}</div>
      </div>
    </div>
  )
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url
}

import { useMessages } from '#platform/web/i18n/index.ts'
import { hued, Icon, Row } from '#platform/web/ui/index.ts'
import { eventMessages } from '../../messages/index.ts'
import { fullnessOfAll } from '../coming/seats.ts'
import { useTimes } from '../dates/use-times.ts'
import type { Listed } from '../listed.ts'
import { DateTile } from './date-tile.tsx'
import { EventTags, StandingTag } from './event-tags.tsx'

/** One date in a list: when, what, where, how full it is, and how the reader stands to it. */
export function DateRow({ date }: { date: Listed }) {
  const { event, occurrence, rsvp, community, to } = date
  const { status } = event
  const times = useTimes()
  const place = usePlace(event)
  const seats = useSeatsWords(date)
  const facts = [times.clock(occurrence), community?.name, place, seats]
  return (
    <Row
      start={
        <span {...(community && hued(community.hue))}>
          <DateTile at={occurrence.startsAt} />
        </span>
      }
      title={event.title}
      tag={
        <span className="event-row-tags">
          {event.rule !== null && <Icon name="retry" size="s" />}
          <EventTags event={event} dateCancelled={occurrence.cancelled && status !== 'cancelled'} />
          {rsvp && rsvp.status !== 'no' && <StandingTag status={rsvp.status} />}
        </span>
      }
      to={to}
      meta={
        <>
          <span className="hidden-text">{times.span(occurrence)} </span>
          <span>{facts.filter(Boolean).join(' · ')}</span>
        </>
      }
    />
  )
}

/** Where an event is, in a word or two. */
export function usePlace({ place, format }: Listed['event']): string {
  const t = useMessages(eventMessages)
  if (format === 'online') return t.online
  return place ?? t.formats[format]
}

/** How full a date is: "18 coming, 2 seats left". Nothing of what does not take place. */
export function useSeatsWords({ event, occurrence, pool }: Listed): string {
  const t = useMessages(eventMessages)
  const { going, free, waiting } = fullnessOfAll(event, pool)
  if (event.status !== 'published' || occurrence.cancelled) return ''
  const parts = [
    going > 0 ? t.going(going) : '',
    free === null ? '' : t.seatsLeft(free),
    waiting > 0 ? t.inLine(waiting) : '',
  ]
  return parts.filter((part) => part !== '').join(' · ')
}

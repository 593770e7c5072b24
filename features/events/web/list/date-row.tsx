import { useCommunity } from '#features/communities/web/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { Link } from '#platform/web/router/index.ts'
import { hued, Icon, Row } from '#platform/web/ui/index.ts'
import { eventMessages } from '../../messages/index.ts'
import { fullnessOfAll } from '../coming/seats.ts'
import { type Dated, isSeries, placeOf } from '../dates/dates.ts'
import { useRepeats } from '../dates/use-repeats.ts'
import { useTimes } from '../dates/use-times.ts'
import type { Listed } from '../listed.ts'
import { eventsOf } from '../places.ts'
import { DateTile } from './date-tile.tsx'
import { EventTags, StandingTag } from './event-tags.tsx'

/** One date in a list: when, what, where, how full it is, and how the reader stands to it. */
export function DateRow({ date }: { date: Listed }) {
  const { event, occurrence, rsvp, community, to, isOutside = false, hasMore = false } = date
  const times = useTimes()
  const place = usePlace(date)
  const seats = useSeatsWords(date)
  const repeats = useRepeats()
  const facts = [times.clock(occurrence), community?.name, place, seats, hasMore && repeats(event)]
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
          {isSeries(event) && <Icon name="retry" size="s" />}
          <EventTags event={event} occurrence={occurrence} isElsewhere={community !== undefined} />
          {rsvp && rsvp.status !== 'no' && <StandingTag status={rsvp.status} />}
        </span>
      }
      end={hasMore && <AllDates date={date} />}
      {...(isOutside ? { href: to } : { to })}
      meta={
        <>
          <span className="hidden-text">{times.span(occurrence)} </span>
          <span>{facts.filter(Boolean).join(' · ')}</span>
        </>
      }
    />
  )
}

/** Leads to the page of a series, where all of its dates stand. */
function AllDates({ date: { event } }: { date: Listed }) {
  const t = useMessages(eventMessages)
  const { slug } = useCommunity()
  return (
    <Link className="link" to={eventsOf(slug).event(event.id)}>
      {t.allDates}
    </Link>
  )
}

/** Where a date is, in a word or two. */
export function usePlace(date: Dated): string {
  const t = useMessages(eventMessages)
  const { format } = date.event
  if (format === 'online') return t.online
  return placeOf(date) ?? t.formats[format]
}

/** How full a date is: "18 coming, 2 seats left". Nothing of what does not take place. */
export function useSeatsWords({ event, occurrence, pool }: Listed): string {
  const t = useMessages(eventMessages)
  const { going, free, waiting } = fullnessOfAll(event, pool ?? undefined)
  if (event.status !== 'published' || occurrence.cancelled || pool === null) return ''
  const parts = [
    going > 0 ? t.going(going) : '',
    free === null ? '' : t.seatsLeft(free),
    waiting > 0 ? t.inLine(waiting) : '',
  ]
  return parts.filter((part) => part !== '').join(' · ')
}

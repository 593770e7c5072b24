import { useMessages } from '#platform/web/i18n/index.ts'
import { Link } from '#platform/web/router/index.ts'
import { eventMessages } from '../../messages/index.ts'
import { useTimes } from '../dates/use-times.ts'
import { EventCover } from '../event-cover.tsx'
import type { Listed } from '../listed.ts'
import { usePlace, useSeatsWords } from './date-row.tsx'
import { DateTile } from './date-tile.tsx'
import { EventTags, StandingTag } from './event-tags.tsx'

/** What is next, large. */
export function NextCard({ date }: { date: Listed }) {
  const t = useMessages(eventMessages)
  const times = useTimes()
  const { event, occurrence, rsvp, to } = date
  const place = usePlace(date)
  const seats = useSeatsWords(date)
  const isOn = occurrence.startsAt <= times.now
  return (
    <article className="card next-event">
      <EventCover event={event} />
      <div className="next-event-main">
        <DateTile at={occurrence.startsAt} size="l" />
        <div>
          <p className="meta">{isOn ? t.goingOn : t.next}</p>
          <h2>
            <Link to={to}>
              <bdi>{event.title}</bdi>
            </Link>
          </h2>
          <p>{`${times.span(occurrence)} · ${place}`}</p>
          {event.summary && (
            <p className="next-event-summary">
              <bdi>{event.summary}</bdi>
            </p>
          )}
          <p className="next-event-facts">
            <EventTags event={event} occurrence={occurrence} />
            {rsvp && rsvp.status !== 'no' && <StandingTag status={rsvp.status} />}
            <span className="meta">{seats}</span>
          </p>
        </div>
      </div>
    </article>
  )
}

import '../events.css'
import { useCommunity } from '#features/communities/web/index.ts'
import { instantFrom } from '#lib/time.ts'
import { useMessages, useMoments, useNow } from '#platform/web/i18n/index.ts'
import { Link, useTitle } from '#platform/web/router/index.ts'
import {
  Banner,
  Button,
  Card,
  Empty,
  Page,
  PageTitle,
  Row,
  Rows,
  Skeleton,
} from '#platform/web/ui/index.ts'
import type { EventRow } from '../../contract.ts'
import { eventMessages } from '../../messages/index.ts'
import { eventsOf } from '../places.ts'
import { usePlace } from './date-row.tsx'
import { DateTile } from './date-tile.tsx'
import { EventTags } from './event-tags.tsx'
import { usePast } from './use-past.ts'

/** What is over in a community, the latest first. */
export function PastPage() {
  const t = useMessages(eventMessages)
  const { slug, name } = useCommunity()
  const { events, state, showOlder } = usePast()
  useTitle(t.past, name)
  return (
    <Page width="read">
      <PageTitle
        above={<Link to={eventsOf(slug).home}>{t.events}</Link>}
        title={t.past}
        below={t.pastText}
      />
      <div className="event-parts">
        {events.length > 0 && (
          <Card>
            <Rows label={t.past}>
              {events.map((event) => (
                <PastRow key={event.id} event={event} />
              ))}
            </Rows>
          </Card>
        )}
        {events.length === 0 && state === 'all' && <Empty icon="calendar" title={t.pastEmpty} />}
        {events.length === 0 && state === 'asking' && <Skeleton shape="rows" count={4} />}
        {state === 'failed' && (
          <Banner tone="bad" icon="warning">
            {t.pastFailed} <Button onClick={showOlder}>{t.retry}</Button>
          </Banner>
        )}
        {events.length > 0 && (state === 'more' || state === 'asking') && (
          <div className="actions">
            <Button icon="down" pending={state === 'asking'} onClick={showOlder}>
              {t.showOlder}
            </Button>
          </div>
        )}
      </div>
    </Page>
  )
}

function PastRow({ event }: { event: EventRow }) {
  const { slug } = useCommunity()
  const moments = useMoments()
  const now = useNow()
  const place = usePlace({ event, occurrence: event.occurrences.at(-1) })
  const at = event.occurrences.at(-1)?.startsAt ?? event.updatedAt
  return (
    <Row
      start={<DateTile at={at} />}
      title={event.title}
      tag={<EventTags event={event} />}
      to={eventsOf(slug).event(event.id)}
      meta={`${moments.date(instantFrom(at), now)} · ${place}`}
    />
  )
}

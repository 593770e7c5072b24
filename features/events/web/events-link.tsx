import { useCommunity, useMe } from '#features/communities/web/index.ts'
import { useMessages, useNow } from '#platform/web/i18n/index.ts'
import { useSlice } from '#platform/web/replica/index.ts'
import { PlaceLink } from '#platform/web/ui/index.ts'
import { eventsWords } from '../messages/door.ts'
import { useLateNews } from './late-news.ts'
import { eventsOf } from './places.ts'
import { eventsSlice } from './replica.ts'
import { waitingFor } from './waiting.ts'

/** The way to the events; it calls for what waits for the reader. */
export function EventsLink() {
  const t = useMessages(eventsWords)
  const { slug } = useCommunity()
  useLateNews()
  return (
    <PlaceLink to={eventsOf(slug).home} icon="calendar" calls={useEventsWaiting()}>
      {t.events}
    </PlaceLink>
  )
}

/** How much of the events of the community shown waits for the reader. */
export function useEventsWaiting(): number {
  const { member, role } = useMe()
  const now = useNow()
  return useSlice(
    eventsSlice,
    (state) => waitingFor(state, { member, leads: role === 'lead', now }).length,
  )
}

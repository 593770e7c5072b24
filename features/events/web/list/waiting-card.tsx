import { useCommunity, useMe, useMembers } from '#features/communities/web/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { useSlice } from '#platform/web/replica/index.ts'
import { Card, Icon, LinkButton, Row, Rows } from '#platform/web/ui/index.ts'
import { eventMessages } from '../../messages/index.ts'
import { isSeries } from '../dates/dates.ts'
import { useTimes } from '../dates/use-times.ts'
import { eventsOf } from '../places.ts'
import { eventsSlice } from '../replica.ts'
import { type Waiting, waitingFor } from '../waiting.ts'

/** A seat that is held, what was given back, what leads have to decide: what waits for the reader and nobody else. */
export function WaitingCard() {
  const t = useMessages(eventMessages)
  const { member, role } = useMe()
  const { now } = useTimes()
  const state = useSlice(eventsSlice)
  const waiting = waitingFor(state, { member, leads: role === 'lead', now })
  if (waiting.length === 0) return null
  return (
    <Card title={t.waiting} tone="accent">
      <Rows label={t.waiting}>
        {waiting.map((each) => (
          <WaitingRow key={`${each.why} ${each.event.id}`} waiting={each} />
        ))}
      </Rows>
    </Card>
  )
}

function WaitingRow({ waiting }: { waiting: Waiting }) {
  const t = useMessages(eventMessages)
  const { slug } = useCommunity()
  const { event, why } = waiting
  const date = why === 'offer' && isSeries(event) ? waiting.rsvp.pool : undefined
  const to = eventsOf(slug).event(event.id, date)
  return (
    <Row
      start={<Icon name="calendar" />}
      title={event.title}
      to={to}
      meta={useReason(waiting)}
      end={
        <LinkButton size="s" to={to}>
          {why === 'offer' ? t.open : t.look}
        </LinkButton>
      }
    />
  )
}

function useReason(waiting: Waiting): string {
  const t = useMessages(eventMessages)
  const members = useMembers()
  const times = useTimes()
  if (waiting.why === 'offer') {
    const { offeredUntil } = waiting.rsvp
    return offeredUntil ? t.offeredUntil(times.ahead(offeredUntil)) : t.offered
  }
  if (waiting.why === 'returned') return t.wasReturned
  return t.toDecide(members.get(waiting.event.author ?? '')?.name ?? '')
}

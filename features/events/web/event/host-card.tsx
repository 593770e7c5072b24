import { useCommunity } from '#features/communities/web/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { Card, LinkButton } from '#platform/web/ui/index.ts'
import { seatsMessages } from '../../messages/seats.ts'
import { isOut } from '../dates/dates.ts'
import { eventsOf } from '../places.ts'
import type { EventProps } from './event-page.tsx'

/** For hosts: who comes to a date, and the door at which they come in. */
export function HostCard({ view: { row, can }, occurrence }: EventProps) {
  const t = useMessages(seatsMessages)
  const { slug } = useCommunity()
  if (!can.host || !isOut(row)) return null
  const places = eventsOf(slug)
  return (
    <Card title={t.forHosts}>
      <div className="event-for-hosts">
        <LinkButton wide icon="people" to={places.people(row.id, occurrence.id)}>
          {t.whoComes}
        </LinkButton>
        {row.status === 'published' && !occurrence.cancelled && (
          <LinkButton wide icon="check" to={places.door(row.id, occurrence.id)}>
            {t.door}
          </LinkButton>
        )}
      </div>
    </Card>
  )
}

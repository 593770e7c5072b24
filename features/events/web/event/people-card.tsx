import { useCommunity, useMembers } from '#features/communities/web/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { Link } from '#platform/web/router/index.ts'
import { Card, Faces } from '#platform/web/ui/index.ts'
import { comingMessages } from '../../messages/coming.ts'
import { eventMessages } from '../../messages/index.ts'
import { seatsMessages } from '../../messages/seats.ts'
import { isOut, poolOf } from '../dates/dates.ts'
import { eventsOf } from '../places.ts'
import type { EventProps } from './event-page.tsx'

/** Faces of those who come and let others see it, and how many they are in all. */
export function PeopleCard({ view: { row, pools }, occurrence }: EventProps) {
  const t = useMessages(seatsMessages)
  const words = useMessages(eventMessages)
  const coming = useMessages(comingMessages)
  const members = useMembers()
  const { slug } = useCommunity()
  const pool = pools.find((each) => each.pool === poolOf({ event: row, occurrence }))
  const count = (pool?.tickets ?? []).reduce((all, { going }) => all + going, 0)
  if (!pool || !isOut(row) || count + pool.maybe === 0) return null
  const faces = pool.faces.flatMap((id) => members.get(id) ?? [])
  return (
    <Card
      title={t.whoComes}
      action={
        <Link className="link" to={eventsOf(slug).people(row.id, occurrence.id)}>
          {t.seeAll}
        </Link>
      }
    >
      {faces.length > 0 && <Faces people={faces} total={count} />}
      <p className="meta">
        {[words.going(count), pool.maybe > 0 ? coming.mayComeCount(pool.maybe) : '']
          .filter((part) => part !== '')
          .join(' · ')}
      </p>
    </Card>
  )
}

import { useCommunity, useMembers } from '#features/communities/web/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { Link } from '#platform/web/router/index.ts'
import { Card, Faces } from '#platform/web/ui/index.ts'
import { comingMessages } from '../../messages/coming.ts'
import { eventMessages } from '../../messages/index.ts'
import { seatsMessages } from '../../messages/seats.ts'
import { isOut, poolOf } from '../dates/dates.ts'
import { useAttendees } from '../people/use-attendees.ts'
import { eventsOf } from '../places.ts'
import type { EventProps } from './event-page.tsx'

/** How many come, and to who comes too and hosts the faces of those who let them see it. */
export function PeopleCard({ view: { row, pools, mine, can }, occurrence }: EventProps) {
  const t = useMessages(seatsMessages)
  const words = useMessages(eventMessages)
  const coming = useMessages(comingMessages)
  const { slug } = useCommunity()
  const pool = pools.find((each) => each.pool === poolOf({ event: row, occurrence }))
  const count = (pool?.tickets ?? []).reduce((all, { going }) => all + going, 0)
  if (!pool || !isOut(row) || count + pool.maybe === 0) return null
  const comes = mine.some((each) => each.pool === pool.pool && each.status === 'going')
  return (
    <Card
      title={t.whoComes}
      action={
        <Link className="link" to={eventsOf(slug).people(row.id, occurrence.id)}>
          {t.seeAll}
        </Link>
      }
    >
      {(comes || can.host) && <ComingFaces pool={pool.pool} total={count} />}
      <p className="meta">
        {[words.going(count), pool.maybe > 0 ? coming.mayComeCount(pool.maybe) : '']
          .filter((part) => part !== '')
          .join(' · ')}
      </p>
    </Card>
  )
}

function ComingFaces({ pool, total }: { pool: string; total: number }) {
  const members = useMembers()
  const { value } = useAttendees(pool)
  const coming = (value?.attendees ?? []).filter(({ status }) => status === 'going')
  const faces = coming.flatMap(({ member }) => members.get(member ?? '') ?? [])
  return faces.length > 0 && <Faces people={faces} total={total} />
}

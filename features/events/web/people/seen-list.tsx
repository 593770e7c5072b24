import { placesOf, useCommunity, useMe, useMembers } from '#features/communities/web/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { Empty, Face, Row, Rows, Tag } from '#platform/web/ui/index.ts'
import { eventMessages } from '../../messages/index.ts'
import { seatsMessages } from '../../messages/seats.ts'
import type { PeopleProps } from './people-page.tsx'

/** Who comes, as they let others who come see it: the reader is among them, or sees nobody. How many there are is no secret. */
export function SeenList({ people: { attendees, unnamed } }: PeopleProps) {
  const t = useMessages(seatsMessages)
  const words = useMessages(eventMessages)
  const members = useMembers()
  const { member: me } = useMe()
  const { slug } = useCommunity()
  if (attendees.length === 0 && unnamed === 0) return <Empty icon="people" title={t.nobodyYet} />
  return (
    <div className="event-parts">
      <p className="meta">{attendees.length > 0 ? t.seenText : t.seenByComing}</p>
      <Rows label={t.whoComes}>
        {attendees.map(({ id, member, name, guests }) => (
          <Row
            key={id}
            start={<Face person={members.get(member ?? '') ?? { id, name }} />}
            title={name}
            to={member ? placesOf(slug).member(member) : undefined}
            tag={member === me && <Tag>{t.you}</Tag>}
            meta={guests > 0 && t.withGuests(guests)}
          />
        ))}
      </Rows>
      {unnamed > 0 && (
        <p className="meta">{attendees.length > 0 ? t.unnamed(unnamed) : words.going(unnamed)}</p>
      )}
    </div>
  )
}

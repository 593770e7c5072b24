import { useCommunity, useMembers } from '#features/communities/web/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { useSlice } from '#platform/web/replica/index.ts'
import { Card, Icon, Row, Rows } from '#platform/web/ui/index.ts'
import { eventMessages } from '../../messages/index.ts'
import { useTimes } from '../dates/use-times.ts'
import { eventsOf } from '../places.ts'
import { eventsSlice } from '../replica.ts'
import { draftsOf } from '../waiting.ts'

/** What was begun and nobody else sees: one's own, and for leads everybody's. */
export function DraftsCard() {
  const t = useMessages(eventMessages)
  const members = useMembers()
  const { slug } = useCommunity()
  const times = useTimes()
  const state = useSlice(eventsSlice)
  const drafts = draftsOf(state)
  if (drafts.length === 0) return null
  return (
    <Card title={t.drafts}>
      <Rows label={t.drafts}>
        {drafts.map(({ id, title, author, updatedAt }) => {
          const name = members.get(author ?? '')?.name
          const facts = [name && t.by(name), t.changed(times.when(updatedAt))]
          return (
            <Row
              key={id}
              start={<Icon name="edit" />}
              title={title}
              to={eventsOf(slug).event(id)}
              meta={facts.filter(Boolean).join(' · ')}
            />
          )
        })}
      </Rows>
    </Card>
  )
}

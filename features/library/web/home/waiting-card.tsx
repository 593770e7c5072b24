import { useCommunity, useMe } from '#features/communities/web/index.ts'
import { instantFrom } from '#lib/time.ts'
import { useMessages, useMoments, useNow } from '#platform/web/i18n/index.ts'
import { useSlice } from '#platform/web/replica/index.ts'
import { Card, Icon, LinkButton, Row, Rows } from '#platform/web/ui/index.ts'
import { libraryMessages } from '../../messages/index.ts'
import { kindIcons } from '../kind-icons.ts'
import { shelvesOf } from '../places.ts'
import { librarySlice } from '../replica.ts'
import { useRowWords } from '../row-words.ts'
import { type Waiting, waitingFor } from '../waiting.ts'

/** Early access to open, questions to answer, reviews, suggestions: what waits for the reader and nobody else. */
export function WaitingCard() {
  const t = useMessages(libraryMessages)
  const { member, role } = useMe()
  const now = useNow()
  const state = useSlice(librarySlice)
  const waiting = waitingFor(state, { member, leads: role === 'lead', now })
  if (waiting.length === 0) return null
  return (
    <Card title={t.waiting} tone="accent">
      <Rows label={t.waiting}>
        {waiting.map((each) => (
          <WaitingRow key={each.resource.id} {...each} />
        ))}
      </Rows>
    </Card>
  )
}

function WaitingRow({ resource, why }: Waiting) {
  const t = useMessages(libraryMessages)
  const words = useRowWords()
  const moments = useMoments()
  const { slug } = useCommunity()
  const { id, kind, title, author, drop } = resource
  const until = drop?.endsAt && moments.ahead(instantFrom(drop.endsAt), words.now)
  const reasons = {
    agree: until ? t.toAgreeUntil(until) : t.toAgree,
    answer: t.toAnswer,
    review: t.toReview,
    decide: resource.source ? words.origin(resource) : t.toDecide(words.nameOf(author)),
    returned: t.wasReturned,
  }
  const verb = { agree: t.open, answer: t.answer, review: t.look, decide: t.look, returned: t.look }
  return (
    <Row
      start={<Icon name={kindIcons[kind]} />}
      title={title}
      to={shelvesOf(slug).resource(id)}
      meta={reasons[why]}
      end={
        <LinkButton size="s" to={shelvesOf(slug).resource(id)}>
          {verb[why]}
        </LinkButton>
      }
    />
  )
}

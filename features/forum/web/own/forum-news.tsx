import { useMember } from '#features/communities/web/index.ts'
import { instantFrom } from '#lib/time.ts'
import { useMessages, useMoments, useNow } from '#platform/web/i18n/index.ts'
import { useSlice } from '#platform/web/replica/index.ts'
import { Card, Face, LinkButton, Row, Rows } from '#platform/web/ui/index.ts'
import type { TopicView } from '../../contract.ts'
import { ownMessages } from '../../messages/own.ts'
import { forumTo, topicTo } from '../places.ts'
import { forumSlice } from '../replica.ts'
import { useSlug } from '../use-slug.ts'
import { wishOf } from './unread.ts'
import { useIsUnread, useOwn, useOwnOf } from './use-own.ts'

const shown = 4

/** For the home of a community: topics with something new, those one follows first. */
export function ForumNews() {
  const t = useMessages(ownMessages)
  const slug = useSlug()
  const own = useOwn()
  const isUnread = useIsUnread()
  const unread = useSlice(forumSlice, ({ topics }) => topics).filter(isUnread)
  const followed = unread.filter((topic) => wishOf(own, topic) === 'follow')
  if (unread.length === 0) return null
  const first = [...followed, ...unread.filter((topic) => !followed.includes(topic))]
  return (
    <Card title={t.unread(unread.length)}>
      <Rows>
        {first.slice(0, shown).map((topic) => (
          <NewsRow key={topic.id} topic={topic} />
        ))}
      </Rows>
      {unread.length > shown && (
        <LinkButton size="s" kind="quiet" to={forumTo(slug, { view: 'new' })}>
          {t.showAll}
        </LinkButton>
      )}
    </Card>
  )
}

function NewsRow({ topic }: { topic: TopicView }) {
  const t = useMessages(ownMessages)
  const moments = useMoments()
  const now = useNow()
  const slug = useSlug()
  const { unread, read, wish } = useOwnOf(topic)
  const last = useMember(topic.people[0] ?? topic.author)
  const when = moments.when(instantFrom(topic.lastAt), now)
  return (
    <Row
      start={last && <Face person={last} />}
      title={topic.title}
      to={topicTo(slug, topic.id, read === undefined ? undefined : read + 1)}
      meta={[wish === 'follow' && t.wishes.follow, t.newPosts(unread), when]
        .filter(Boolean)
        .join(' · ')}
    />
  )
}

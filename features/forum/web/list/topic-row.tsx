import { useMember, useMembers } from '#features/communities/web/index.ts'
import { instantFrom } from '#lib/time.ts'
import { useMessages, useMoments, useNow } from '#platform/web/i18n/index.ts'
import { Link } from '#platform/web/router/index.ts'
import { Face, Faces, Icon, usePhone } from '#platform/web/ui/index.ts'
import type { TopicView } from '../../contract.ts'
import { forumMessages } from '../../messages/index.ts'
import { ownMessages } from '../../messages/own.ts'
import { kindIcons } from '../kinds.ts'
import { useOwnOf } from '../own/use-own.ts'
import { topicTo } from '../places.ts'
import { useCategory } from '../use-category.ts'
import { useSlug } from '../use-slug.ts'
import { TopicTags } from './topic-tags.tsx'

/** A topic in a list: what it is called, where it stands, and how it goes on. */
export function TopicRow({ topic }: { topic: TopicView }) {
  const t = useMessages(forumMessages)
  const slug = useSlug()
  const phone = usePhone()
  const members = useMembers()
  const author = useMember(topic.author)
  const category = useCategory(topic.categoryId)
  const mine = useOwnOf(topic)
  const writers = topic.people.flatMap((id) => members.get(id) ?? [])
  return (
    <li
      className="topic-row"
      data-unread={mine.unread > 0 || undefined}
      data-muted={mine.wish === 'mute' || undefined}
    >
      <Face person={author ?? { id: topic.author, name: t.somebody }} size={phone ? 's' : 'm'} />
      <div className="topic-row-main">
        <Link
          to={topicTo(slug, topic.id, resumeAt(topic, mine.read))}
          className="topic-row-title"
          dir="auto"
        >
          {topic.title}
        </Link>
        <p className="topic-row-facts">
          <Icon name={kindIcons[topic.kind]} size="s" />
          <span>{t.kinds[topic.kind]}</span>
          {category && (
            <span>
              <bdi>{category.name}</bdi>
            </span>
          )}
          <LastWord topic={topic} />
          <OwnMark {...mine} />
        </p>
        <div className="topic-tags">
          <TopicTags topic={topic} />
        </div>
      </div>
      {!phone && writers.length > 1 && <Faces people={writers} most={3} />}
    </li>
  )
}

/** Where one goes on: at the first post that is new, if one was there before. */
function resumeAt({ lastNumber }: TopicView, read: number | undefined): number | undefined {
  return read === undefined || read < 2 || lastNumber === 1
    ? undefined
    : Math.min(read + 1, lastNumber)
}

/** What is new to me in it, and whether I follow or muted it. */
function OwnMark({ wish, unread }: Pick<ReturnType<typeof useOwnOf>, 'wish' | 'unread'>) {
  const t = useMessages(ownMessages)
  return (
    <>
      {wish && (
        <span className="topic-row-wish" title={t.wishes[wish]}>
          <Icon name={wish === 'follow' ? 'bell' : 'bell-off'} size="s" />
          <span className="hidden-text">{t.wishes[wish]}</span>
        </span>
      )}
      {unread > 0 && <span className="topic-row-new">{t.newPosts(unread)}</span>}
    </>
  )
}

/** How it stands, in a sentence: who replied last, or that nobody did. */
function LastWord({ topic }: { topic: TopicView }) {
  const t = useMessages(forumMessages)
  const moments = useMoments()
  const now = useNow()
  const last = useMember(topic.people[0] ?? topic.author)
  const when = moments.when(instantFrom(topic.lastAt), now)
  const name = last?.name ?? t.somebody
  if (topic.replies === 0) return <span>{t.openedBy(name, when)}</span>
  return (
    <>
      <span>{t.replies(topic.replies)}</span>
      <span>{t.lastBy(name, when)}</span>
    </>
  )
}

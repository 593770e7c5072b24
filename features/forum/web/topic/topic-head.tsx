import { channelTo } from '#features/chat/web/index.ts'
import { instantFrom } from '#lib/time.ts'
import { useMessages, useMoments, useNow } from '#platform/web/i18n/index.ts'
import { Link } from '#platform/web/router/index.ts'
import { Icon, Tag } from '#platform/web/ui/index.ts'
import type { TopicView } from '../../contract.ts'
import { forumMessages } from '../../messages/index.ts'
import { DecisionTag } from '../decision/decision-tag.tsx'
import { TopicTags } from '../list/topic-tags.tsx'
import { TopicWish } from '../own/wish-menu.tsx'
import { forumTo, topicTo } from '../places.ts'
import { usePlanWords } from '../plan/use-plan-words.ts'
import { QuestionBar } from '../questions/question-bar.tsx'
import { useCategory } from '../use-category.ts'
import { useSlug } from '../use-slug.ts'
import { TopicMenu } from './topic-menu.tsx'

/** What a topic is called and where it stands. */
export function TopicHead({
  topic,
  onChoosePosts,
}: {
  topic: TopicView
  onChoosePosts: () => void
}) {
  const t = useMessages(forumMessages)
  const slug = useSlug()
  const category = useCategory(topic.categoryId)
  const planned = usePlanWords(topic)
  return (
    <header className="topic-head">
      <div className="topic-crumbs">
        <Icon name="forum" size="s" />
        <Link to={forumTo(slug)}>{t.forum}</Link>
        {category && (
          <>
            <span aria-hidden="true">·</span>
            <Link to={forumTo(slug, { category: category.id })}>
              <bdi>{category.name}</bdi>
            </Link>
          </>
        )}
        <TopicWish topic={topic} />
        <TopicMenu topic={topic} onChoosePosts={onChoosePosts} />
      </div>
      <h1 dir="auto">{topic.title}</h1>
      <div className="topic-tags">
        <Tag>{t.kinds[topic.kind]}</Tag>
        {topic.decision && <DecisionTag decision={topic.decision} />}
        <TopicTags topic={topic} linked />
      </div>
      {planned && <p className="topic-origin">{planned}</p>}
      <Origin topic={topic} />
      <QuestionBar topic={topic} />
    </header>
  )
}

/** Where the topic came from, if it did not begin here. */
function Origin({ topic: { splitFrom, lifted, closed } }: { topic: TopicView }) {
  const t = useMessages(forumMessages)
  const moments = useMoments()
  const now = useNow()
  const slug = useSlug()
  return (
    <>
      {splitFrom && (
        <p className="topic-origin">
          {t.splitFrom}{' '}
          <Link to={topicTo(slug, splitFrom.topicId, splitFrom.number)}>{t.splitFromLink}</Link>
        </p>
      )}
      {lifted && (
        <p className="topic-origin">
          {t.liftedFrom}{' '}
          <Link to={`${channelTo(slug, lifted.channelId)}?thread=${lifted.messageId}`}>
            {t.liftedFromLink}
          </Link>
        </p>
      )}
      {closed && (
        <p className="topic-origin" title={moments.when(instantFrom(closed.at), now)}>
          {t.closedNote}
        </p>
      )}
    </>
  )
}

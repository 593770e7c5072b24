import './topic-tags.css'
import { useMessages } from '#platform/web/i18n/index.ts'
import { Link } from '#platform/web/router/index.ts'
import { Tag } from '#platform/web/ui/index.ts'
import type { TopicView } from '../../contract.ts'
import { forumMessages } from '../../messages/index.ts'
import { planMessages } from '../../messages/plan.ts'
import { forumTo } from '../places.ts'
import { useAudience } from '../use-audience.ts'
import { useSlug } from '../use-slug.ts'

interface TopicTagsProps {
  topic: TopicView
  /** A tag leads to what has it too. */
  linked?: boolean | undefined
}

/** What there is to say of a topic in a word each: its state, who reads it, its tags. */
export function TopicTags({ topic, linked }: TopicTagsProps) {
  const t = useMessages(forumMessages)
  const plans = useMessages(planMessages)
  const slug = useSlug()
  const whom = useAudience(topic.audience)
  return (
    <>
      {topic.pinned && <Tag icon="pin">{t.pinned}</Tag>}
      {topic.closed && <Tag icon="lock">{t.closed}</Tag>}
      {whom && <Tag icon="eye">{t.onlyFor(whom)}</Tag>}
      {topic.plan && <Tag icon="clock">{plans.later}</Tag>}
      {topic.tags.map((tag) =>
        linked ? (
          <Link key={tag} to={forumTo(slug, { tag })} className="tag-link">
            <Tag>{tag}</Tag>
          </Link>
        ) : (
          <Tag key={tag}>{tag}</Tag>
        ),
      )}
    </>
  )
}

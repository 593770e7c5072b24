import './topic-embed.css'
import { useMember } from '#features/communities/web/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import type { EmbedProps } from '#platform/web/markdown/long/embeds.tsx'
import { useSlice } from '#platform/web/replica/index.ts'
import { Link } from '#platform/web/router/index.ts'
import { Icon } from '#platform/web/ui/index.ts'
import type { TopicView } from '../../contract.ts'
import { forumMessages } from '../../messages/index.ts'
import { kindIcons } from '../kinds.ts'
import { forumSlice } from '../replica.ts'
import { useSlug } from '../use-slug.ts'

/** A topic where its address, or that of one of its posts, stands alone in a long text; a link where it is not at hand. */
export function TopicEmbed({ url, params, plain }: EmbedProps) {
  const slug = useSlug()
  const topic = useSlice(forumSlice, ({ topics }) => topics.find(({ id }) => id === params.topic))
  if (params.community !== slug || !topic) return plain
  return <Card topic={topic} to={url.pathname} />
}

function Card({ topic, to }: { topic: TopicView; to: string }) {
  const t = useMessages(forumMessages)
  const author = useMember(topic.author)
  return (
    <div className="topic-embed">
      <Link to={to} dir="auto">
        {topic.title}
      </Link>
      <p>
        <Icon name={kindIcons[topic.kind]} size="s" />
        <bdi>{author?.name ?? t.somebody}</bdi> ·{' '}
        {topic.replies > 0 ? t.replies(topic.replies) : t.noReplies}
      </p>
    </div>
  )
}

import './post.css'
import { memo, type ReactNode, use } from 'react'
import { useMember } from '#features/communities/web/index.ts'
import { instantFrom } from '#lib/time.ts'
import { useMessages, useMoments } from '#platform/web/i18n/index.ts'
import { Link } from '#platform/web/router/index.ts'
import { Face, Icon, Time } from '#platform/web/ui/index.ts'
import type { PostView } from '../../contract.ts'
import { decisionMessages } from '../../messages/decisions.ts'
import { forumMessages } from '../../messages/index.ts'
import { topicTo } from '../places.ts'
import { AcceptedMark } from '../questions/answer-actions.tsx'
import { useSlug } from '../use-slug.ts'
import { PostActions } from './post-actions.tsx'
import { PostEdit } from './post-edit.tsx'
import { PostEdited } from './post-edited.tsx'
import { PostExtrasContext } from './post-extras.ts'
import { PostText } from './post-text.tsx'
import { useTopic } from './topic-context.ts'

interface PostRowProps {
  post: PostView
  /** It was linked to and is pointed out. */
  marked: boolean
}

/** One post. */
export const PostRow = memo(function PostRow({ post, marked }: PostRowProps) {
  const t = useMessages(forumMessages)
  const moments = useMoments()
  const { topic, editing, chosen, choose } = useTopic()
  const slug = useSlug()
  const author = useMember(post.author)
  const name = author?.name ?? t.somebody
  const at = instantFrom(post.at)
  const gone = post.deletedAt !== undefined || post.moved !== undefined
  return (
    <article
      className="post"
      data-post={post.number}
      data-marked={marked || undefined}
      data-gone={gone || undefined}
      data-accepted={post.accepted ? '' : undefined}
      aria-label={t.postBy(post.number, name, moments.full(at))}
      tabIndex={-1}
    >
      {chosen && post.number > 1 && !gone ? (
        <input
          type="checkbox"
          className="post-choice"
          aria-label={t.select(post.number)}
          checked={chosen.has(post.id)}
          onChange={() => choose(post.id)}
        />
      ) : (
        <Face person={{ ...author, id: post.author, name }} />
      )}
      <div className="post-main">
        {post.heading && (
          <p className="post-heading" title={t.wasTopic}>
            {post.heading}
          </p>
        )}
        <header className="post-head">
          <b>
            <bdi>{name}</bdi>
          </b>
          <Time at={at} />
          <ReplyLink post={post} />
          <span className="post-head-end">
            <PostEdited post={post} />
            <Link to={topicTo(slug, topic.id, post.number)} className="post-number">
              <span className="hidden-text">{t.post(post.number)}</span>
              <span aria-hidden="true">{post.number}</span>
            </Link>
          </span>
        </header>
        {gone ? (
          <Gone post={post} />
        ) : editing === post.id ? (
          <PostEdit post={post} />
        ) : (
          <Standing post={post} />
        )}
      </div>
    </article>
  )
})

function Standing({ post }: { post: PostView }) {
  const t = useMessages(decisionMessages)
  const { Mark } = use(PostExtrasContext)
  return (
    <>
      {post.decided && (
        <p className="post-decided">
          <Icon name="check" size="s" />
          {t.outcomes[post.decided.as]}
        </p>
      )}
      <AcceptedMark post={post} />
      <PostText text={post.body} post={post} />
      <Mark post={post} />
      <PostActions post={post} />
    </>
  )
}

/** Which post it answers, unless that is the one right above. */
function ReplyLink({ post }: { post: PostView }) {
  const t = useMessages(forumMessages)
  const slug = useSlug()
  const { topic } = useTopic()
  const answered = useMember(post.replyTo?.author ?? '')
  if (!post.replyTo || post.replyTo.number === post.number - 1) return null
  return (
    <Link
      to={topicTo(slug, topic.id, post.replyTo.number)}
      className="post-reply"
      aria-label={t.inReplyTo(answered?.name ?? t.somebody)}
    >
      <Icon name="reply" size="s" />
      <bdi>{answered?.name ?? t.somebody}</bdi>
    </Link>
  )
}

function Gone({ post: { moved, deletedBy = '' } }: { post: PostView }): ReactNode {
  const t = useMessages(forumMessages)
  const slug = useSlug()
  const remover = useMember(deletedBy)
  if (!moved) return <p className="post-gone">{remover ? t.deletedBy(remover.name) : t.deleted}</p>
  return (
    <p className="post-gone">
      {t.movedAway} <Link to={topicTo(slug, moved.topicId, moved.number)}>{t.movedTo}</Link>
    </p>
  )
}

import './questions.css'
import { useCallback, useEffect, useState } from 'react'
import { useCommunityId, useMember } from '#features/communities/web/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { platformMessages } from '#platform/web/messages/index.ts'
import { Link } from '#platform/web/router/index.ts'
import { Button, Card, Empty, Face, Skeleton, Tag, usePhone } from '#platform/web/ui/index.ts'
import type { WaitingPage } from '../../contract.ts'
import { forumMessages } from '../../messages/index.ts'
import { questionMessages } from '../../messages/questions.ts'
import { api } from '../api.ts'
import { topicTo } from '../places.ts'
import { useSlug } from '../use-slug.ts'
import { useWait } from './use-question-rights.ts'

type Waiting = WaitingPage['questions'][number]

/** The questions without an accepted answer, the longest waiting first. */
export function WaitingList({ category }: { category: string | undefined }) {
  const t = useMessages(questionMessages)
  const { older } = useMessages(forumMessages)
  const common = useMessages(platformMessages)
  const { questions, more, failed, load } = useWaiting(category)
  if (failed)
    return (
      <Button icon="retry" onClick={load}>
        {common.retry}
      </Button>
    )
  if (!questions) return <Skeleton shape="rows" count={5} />
  if (questions.length === 0)
    return (
      <Empty icon="check" title={t.nothingWaits}>
        {t.nothingWaitsText}
      </Empty>
    )
  return (
    <>
      <Card>
        <ul className="topic-rows" aria-label={t.waitingTitle}>
          {questions.map((each) => (
            <Row key={each.topic.id} {...each} />
          ))}
        </ul>
      </Card>
      {more && (
        <div className="forum-older">
          <Button icon="down" onClick={load}>
            {older}
          </Button>
        </div>
      )}
    </>
  )
}

function Row({ topic, heard }: Waiting) {
  const t = useMessages(questionMessages)
  const forum = useMessages(forumMessages)
  const slug = useSlug()
  const author = useMember(topic.author)
  const name = author?.name ?? forum.somebody
  const days = useWait(topic)
  const phone = usePhone()
  const wait = (
    <Tag icon="clock" tone={days > 0 && !heard ? 'accent' : 'plain'}>
      {t.waits(days)}
    </Tag>
  )
  return (
    <li className="topic-row">
      <Face person={author ?? { id: topic.author, name }} />
      <div className="topic-row-main">
        <Link to={topicTo(slug, topic.id)} className="topic-row-title" dir="auto">
          {topic.title}
        </Link>
        <p className="topic-row-facts">
          <span>
            <bdi>{name}</bdi>
          </span>
          <span>{heard ? forum.replies(topic.replies) : t.unheard}</span>
          {phone && wait}
        </p>
      </div>
      {!phone && wait}
    </li>
  )
}

function useWaiting(category: string | undefined) {
  const community = useCommunityId()
  const [page, setPage] = useState<Partial<WaitingPage>>({})
  const [failed, setFailed] = useState(false)
  const loadAfter = useCallback(
    async (before: readonly Waiting[]) => {
      const last = before.at(-1)?.topic
      const query = {
        ...(category && { category }),
        ...(last && { after: `${last.at}_${last.id}` }),
      }
      try {
        const { questions, more } = await api.get('/communities/{community}/waiting-questions', {
          ...{ params: { community }, query },
        })
        setPage({ questions: [...before, ...questions], more })
        setFailed(false)
      } catch {
        setFailed(true)
      }
    },
    [community, category],
  )
  useEffect(() => void loadAfter([]), [loadAfter])
  return { ...page, failed, load: () => void loadAfter(page.questions ?? []) }
}

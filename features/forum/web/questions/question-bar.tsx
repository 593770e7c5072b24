import './questions.css'
import { Suspense, useEffect, useState } from 'react'
import { useCommunityId, useMe, useMember, useMembers } from '#features/communities/web/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { Link } from '#platform/web/router/index.ts'
import { Button, Icon, late, Tag } from '#platform/web/ui/index.ts'
import type { DuplicatesView, PostView, TopicView } from '../../contract.ts'
import { questionMessages } from '../../messages/questions.ts'
import { api } from '../api.ts'
import { topicTo } from '../places.ts'
import { useTopic } from '../topic/topic-context.ts'
import { useRights } from '../use-rights.ts'
import { useSlug } from '../use-slug.ts'
import { useQuestionRights, useWait } from './use-question-rights.ts'
import { useWish } from './use-wishes.ts'

const AskDialog = late(async () => (await import('./ask-dialog.tsx')).AskDialog)
const RankedDialog = late(async () => (await import('./ranked-dialog.tsx')).RankedDialog)

/** How a question stands: answered, waiting or asked elsewhere already; and what one can do about it. */
export function QuestionBar({ topic }: { topic: TopicView }) {
  const t = useMessages(questionMessages)
  const may = useRights()
  const [opened, setOpened] = useState<'ask' | 'ranked'>()
  const close = () => setOpened(undefined)
  const waits = !topic.answer && !topic.closed
  return (
    <>
      <Duplicates topic={topic} />
      {topic.kind === 'question' && (
        <div className="question-bar">
          {topic.answer ? <Answered topic={topic} /> : waits && <Waits topic={topic} />}
          <Same topic={topic} />
          {topic.replies > 1 && (
            <Button size="s" kind="quiet" icon="up" onClick={() => setOpened('ranked')}>
              {t.byVotes}
            </Button>
          )}
          {waits && may.arrange(topic) && (
            <Button size="s" onClick={() => setOpened('ask')}>
              {t.askSomebody}
            </Button>
          )}
        </div>
      )}
      <Suspense>
        {opened === 'ask' && <AskDialog topic={topic} onClose={close} />}
        {opened === 'ranked' && <RankedDialog topic={topic} onClose={close} />}
      </Suspense>
    </>
  )
}

function Answered({ topic }: { topic: TopicView }) {
  const t = useMessages(questionMessages)
  const slug = useSlug()
  const { postAt } = useTopic()
  const post: PostView | undefined = topic.answer && postAt(topic.answer.number)
  const author = useMember(post?.author ?? '')
  return (
    <span className="question-answered">
      <Icon name="check" size="s" />
      <span>{author ? t.answeredBy(author.name) : t.accepted}</span>
      <Link to={topicTo(slug, topic.id, topic.answer?.number ?? 1)}>{t.toAnswer}</Link>
    </span>
  )
}

function Waits({ topic }: { topic: TopicView }) {
  const t = useMessages(questionMessages)
  return <Tag icon="clock">{t.waits(useWait(topic))}</Tag>
}

function Same({ topic }: { topic: TopicView }) {
  const t = useMessages(questionMessages)
  const { member } = useMe()
  const members = useMembers()
  const may = useQuestionRights()
  const wish = useWish()
  const same = topic.same ?? []
  const mine = same.includes(member)
  const names = same.flatMap((id) => members.get(id)?.name ?? [])
  const toggle = () => wish({ of: 'same', topicId: topic.id, there: !mine })
  return (
    <>
      {may.haveToo(topic) && (
        <Button size="s" icon={mine ? 'check' : 'plus'} aria-pressed={mine} onClick={toggle}>
          {t.same}
        </Button>
      )}
      {names.length > 0 && <span className="question-same">{t.sameBy(names)}</span>}
    </>
  )
}

/** The other topic, on both sides. */
function Duplicates({ topic }: { topic: TopicView }) {
  const t = useMessages(questionMessages)
  const slug = useSlug()
  const { of, duplicates } = useDuplicates(topic)
  return (
    <>
      {of && (
        <p className="question-duplicate" role="note">
          {t.duplicateOf} <Link to={topicTo(slug, of.id)}>{of.title}</Link>
        </p>
      )}
      {duplicates.length > 0 && (
        <p className="question-again">
          {t.duplicates}{' '}
          {duplicates.map(({ id, title }, at) => (
            <span key={id}>
              {at > 0 && ', '}
              <Link to={topicTo(slug, id)}>{title}</Link>
            </span>
          ))}
        </p>
      )}
    </>
  )
}

const none: DuplicatesView = { duplicates: [] }

function useDuplicates({ id, duplicateOf }: TopicView): DuplicatesView {
  const community = useCommunityId()
  const of = duplicateOf?.topicId
  const [found, setFound] = useState<{ key: string; view: DuplicatesView }>()
  const key = `${id} ${of}`
  useEffect(() => {
    let wanted = true
    api
      .get('/communities/{community}/topics/{topicId}/duplicates', {
        params: { community, topicId: id },
      })
      .then(
        (view) => wanted && setFound({ key, view }),
        // Without a line the topic is shown without them.
        () => {},
      )
    return () => {
      wanted = false
    }
  }, [community, id, key])
  return found?.key === key ? found.view : none
}

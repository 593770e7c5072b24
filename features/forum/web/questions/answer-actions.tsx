import { useMe, useMembers } from '#features/communities/web/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { Button, Icon } from '#platform/web/ui/index.ts'
import type { PostView } from '../../contract.ts'
import { questionMessages } from '../../messages/questions.ts'
import { useTopic } from '../topic/topic-context.ts'
import { useQuestionRights } from './use-question-rights.ts'
import { useVotesAsWished, useWish } from './use-wishes.ts'

/** What can be said of an answer: that it helped, and, by who asked, that it is the answer. */
export function AnswerActions({ post }: { post: PostView }) {
  const { topic } = useTopic()
  if (topic.kind !== 'question' || post.number === 1) return null
  return (
    <>
      <Vote post={post} />
      <Accept post={post} />
    </>
  )
}

function Vote({ post }: { post: PostView }) {
  const t = useMessages(questionMessages)
  const { member } = useMe()
  const members = useMembers()
  const may = useQuestionRights()
  const wish = useWish()
  const votes = useVotesAsWished(post)
  const mine = votes.includes(member)
  const names = votes.flatMap((id) => members.get(id)?.name ?? [])
  const said = names.length > 0 ? `${t.helped}. ${t.helpedBy(names)}` : t.helped
  const toggle = () => wish({ of: 'vote', postId: post.id, there: !mine })
  if (!may.vote(post) && votes.length === 0) return null
  return (
    <button
      type="button"
      className="reaction"
      aria-pressed={mine}
      aria-label={said}
      data-tip={said}
      disabled={!may.vote(post)}
      onClick={toggle}
    >
      <Icon name="up" size="s" />
      {votes.length > 0 && <span>{votes.length}</span>}
    </button>
  )
}

function Accept({ post }: { post: PostView }) {
  const t = useMessages(questionMessages)
  const may = useQuestionRights()
  const { topic } = useTopic()
  const wish = useWish()
  const { id, number } = post
  const accepted = topic.answer?.postId === id
  if (!may.accept(topic)) return null
  const accept = () =>
    wish({ of: 'answer', topicId: topic.id, post: accepted ? null : { id, number } })
  return (
    <Button size="s" kind="quiet" icon="check" aria-pressed={accepted} onClick={accept}>
      {accepted ? t.takeBack : t.accept}
    </Button>
  )
}

/** Says that a post is the accepted answer. */
export function AcceptedMark({ post }: { post: PostView }) {
  const t = useMessages(questionMessages)
  const { topic } = useTopic()
  if (topic.answer?.postId !== post.id) return null
  return (
    <p className="answer-mark">
      <Icon name="check" size="s" />
      {t.accepted}
    </p>
  )
}

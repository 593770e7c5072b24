import { useAct, useCommunityId, useMe, useMembers } from '#features/communities/web/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { Button, Icon } from '#platform/web/ui/index.ts'
import type { PostView } from '../../contract.ts'
import { questionMessages } from '../../messages/questions.ts'
import { api } from '../api.ts'
import { useTopic } from '../topic/topic-context.ts'
import { useQuestionRights } from './use-question-rights.ts'

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
  const { take } = useTopic()
  const { act, pending } = useAct()
  const community = useCommunityId()
  const votes = post.votes ?? []
  const mine = votes.includes(member)
  const names = votes.flatMap((id) => members.get(id)?.name ?? [])
  const said = names.length > 0 ? `${t.helped}. ${t.helpedBy(names)}` : t.helped
  const params = { community, postId: post.id }
  const path = '/communities/{community}/posts/{postId}/vote'
  const toggle = () =>
    act(async () => take(await (mine ? api.delete(path, { params }) : api.put(path, { params }))))
  if (!may.vote(post) && votes.length === 0) return null
  return (
    <button
      type="button"
      className="reaction"
      aria-pressed={mine}
      aria-label={said}
      data-tip={said}
      disabled={pending || !may.vote(post)}
      onClick={() => void toggle()}
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
  const { act, pending } = useAct()
  const params = { community: useCommunityId(), topicId: topic.id }
  const path = '/communities/{community}/topics/{topicId}/answer'
  if (!may.accept(topic)) return null
  const accept = () =>
    act(() =>
      post.accepted
        ? api.delete(path, { params })
        : api.put(path, { params, body: { postId: post.id } }),
    )
  return (
    <Button
      size="s"
      kind="quiet"
      icon="check"
      pending={pending}
      aria-pressed={post.accepted !== undefined}
      onClick={() => void accept()}
    >
      {post.accepted ? t.takeBack : t.accept}
    </Button>
  )
}

/** Says that a post is the accepted answer. */
export function AcceptedMark({ post }: { post: PostView }) {
  const t = useMessages(questionMessages)
  if (!post.accepted) return null
  return (
    <p className="answer-mark">
      <Icon name="check" size="s" />
      {t.accepted}
    </p>
  )
}

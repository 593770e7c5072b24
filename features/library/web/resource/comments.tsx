import { useCallback, useEffect, useState } from 'react'
import { useAct, useMe, useMembers } from '#features/communities/web/index.ts'
import { newId } from '#lib/ids.ts'
import { useLoaded, useSubmission } from '#platform/web/calls/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { useReplica } from '#platform/web/replica/index.ts'
import {
  Actions,
  Face,
  Form,
  IconButton,
  SubmitButton,
  TextAreaField,
} from '#platform/web/ui/index.ts'
import type { CommentView, ResourceView } from '../../contract.ts'
import { longestComment } from '../../limits.ts'
import { libraryMessages } from '../../messages/index.ts'
import { api } from '../api.ts'
import { useRowWords } from '../row-words.ts'
import { CommentText } from './resource-text.tsx'

const path = '/communities/{community}/library/resources/{resourceId}/comments'

/** What members say about a resource, oldest first. */
export function Comments({ view }: { view: ResourceView }) {
  const t = useMessages(libraryMessages)
  const { community } = useReplica()
  const { id: resourceId, comments: count } = view.row
  const load = useCallback(
    () => api.get(path, { params: { community, resourceId } }),
    [community, resourceId],
  )
  const { value: comments = [], reload } = useLoaded(load)
  // The log tells how many there are; their words are asked for.
  useEffect(() => {
    if (count !== comments.length) void reload()
  }, [count, comments.length, reload])
  return (
    <section className="comments" aria-labelledby="comments">
      <h2 id="comments">{t.comments(count)}</h2>
      {comments.length === 0 && !view.can.comment && <p className="meta">{t.noComments}</p>}
      <ol>
        {comments.map((comment) => (
          <Comment key={comment.id} comment={comment} onRemoved={reload} resourceId={resourceId} />
        ))}
      </ol>
      {view.can.comment && <WriteComment resourceId={resourceId} onSent={reload} />}
    </section>
  )
}

interface CommentProps {
  comment: CommentView
  resourceId: string
  onRemoved: () => Promise<void>
}

function Comment({ comment, resourceId, onRemoved }: CommentProps) {
  const t = useMessages(libraryMessages)
  const { community } = useReplica()
  const words = useRowWords()
  const { act } = useAct()
  const { member, role } = useMe()
  const author = useMembers().get(comment.author)
  const isMine = comment.author === member || role !== 'member'
  const remove = async () => {
    const params = { community, resourceId, commentId: comment.id }
    await api.delete(`${path}/{commentId}`, { params })
    await onRemoved()
  }
  return (
    <li className="comment">
      {author && <Face person={author} size="s" />}
      <div>
        <p className="comment-head">
          <strong>
            <bdi>{author?.name}</bdi>
          </strong>
          <span className="meta">{words.when(comment.at)}</span>
          {isMine && (
            <IconButton
              icon="trash"
              size="s"
              label={t.removeComment}
              onClick={() => void act(remove)}
            />
          )}
        </p>
        <CommentText text={comment.body} />
      </div>
    </li>
  )
}

function WriteComment({ resourceId, onSent }: { resourceId: string; onSent: () => Promise<void> }) {
  const t = useMessages(libraryMessages)
  const { community } = useReplica()
  const [id, setId] = useState(newId)
  const { submit, problem } = useSubmission(async (values: FormData) => {
    const body = { id, body: String(values.get('comment')) }
    await api.post(path, { params: { community, resourceId }, body })
    setId(newId())
    await onSent()
  })
  // Another id is another comment: the field begins empty.
  return (
    <Form key={id} onSubmit={submit} problem={problem}>
      <TextAreaField name="comment" label={t.writeComment} most={longestComment} required />
      <Actions>
        <SubmitButton kind="plain">{t.sendComment}</SubmitButton>
      </Actions>
    </Form>
  )
}

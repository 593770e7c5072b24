import { useState } from 'react'
import { withNames, withReferences } from '#features/chat/web/late.ts'
import { useCommunityId, useMembers } from '#features/communities/web/index.ts'
import { useSubmission } from '#platform/web/calls/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { platformMessages } from '#platform/web/messages/index.ts'
import { Actions, Button } from '#platform/web/ui/index.ts'
import type { PostView } from '../../contract.ts'
import { forumMessages } from '../../messages/index.ts'
import { api } from '../api.ts'
import { WordsEditor } from '../writing/words-editor.tsx'
import { useTopic } from './topic-context.ts'

/** One's own post being written anew, in its place. */
export function PostEdit({ post }: { post: PostView }) {
  const t = useMessages(forumMessages)
  const common = useMessages(platformMessages)
  const community = useCommunityId()
  const members = useMembers()
  const { take, edit } = useTopic()
  const [text, setText] = useState(() => withNames(post.body, members))
  const [pending, setPending] = useState(false)
  const { submit, problem } = useSubmission(async (body: string) =>
    take(
      await api.patch('/communities/{community}/posts/{postId}', {
        params: { community, postId: post.id },
        body: { body },
      }),
    ),
  )

  async function save() {
    const body = withReferences(text.trim(), members)
    if (body === '' || body === post.body) return edit(undefined)
    setPending(true)
    if (await submit(body)) edit(undefined)
    else setPending(false)
  }

  return (
    <div className="post-edit">
      <WordsEditor
        label={t.bodyLabel}
        labelHidden
        autoFocus
        value={text}
        onChange={setText}
        onSubmit={save}
        error={problem?.message}
      />
      <Actions>
        <Button kind="main" size="s" pending={pending} onClick={save}>
          {t.save}
        </Button>
        <Button kind="quiet" size="s" onClick={() => edit(undefined)}>
          {common.cancel}
        </Button>
      </Actions>
    </div>
  )
}

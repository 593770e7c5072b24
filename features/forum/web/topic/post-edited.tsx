import { Suspense, useState } from 'react'
import { instantFrom } from '#lib/time.ts'
import { useMessages, useMoments } from '#platform/web/i18n/index.ts'
import { late } from '#platform/web/ui/index.ts'
import type { PostView } from '../../contract.ts'
import { forumMessages } from '../../messages/index.ts'

const VersionsDialog = late(async () => (await import('./versions-dialog.tsx')).VersionsDialog)

/** That a post was edited, and the way to what it said before. */
export function PostEdited({ post: { id, editedAt, deletedAt } }: { post: PostView }) {
  const t = useMessages(forumMessages)
  const moments = useMoments()
  const [reading, setReading] = useState(false)
  if (!editedAt || deletedAt) return null
  const words = t.editedAt(moments.full(instantFrom(editedAt)))
  return (
    <>
      <button
        type="button"
        className="post-edited"
        aria-label={words}
        data-tip={words}
        onClick={() => setReading(true)}
      >
        {t.edited}
      </button>
      {reading && (
        <Suspense>
          <VersionsDialog postId={id} onClose={() => setReading(false)} />
        </Suspense>
      )}
    </>
  )
}

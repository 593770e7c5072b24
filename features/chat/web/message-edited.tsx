import { Suspense, useState } from 'react'
import { useMe } from '#features/communities/web/index.ts'
import { instantFrom } from '#lib/time.ts'
import { useMessages, useMoments } from '#platform/web/i18n/index.ts'
import { useSlice } from '#platform/web/replica/index.ts'
import { late } from '#platform/web/ui/index.ts'
import type { MessageView } from '../contract.ts'
import { chatMessages } from '../messages/index.ts'
import { chatSlice } from './replica.ts'

const EditsDialog = late(async () => (await import('./edits-dialog.tsx')).EditsDialog)

/** That a message was edited; for its author and moderators the way to what it said before. */
export function MessageEdited({ message, at }: { message: MessageView; at: string }) {
  const t = useMessages(chatMessages)
  const moments = useMoments()
  const { member } = useMe()
  const moderates = useSlice(chatSlice, ({ can }) => can.moderate)
  const [reading, setReading] = useState(false)
  const when = t.editedAt(moments.full(instantFrom(at)))
  if (!moderates && message.author !== member) {
    return (
      <small className="message-edited" title={when}>
        {t.edited}
      </small>
    )
  }
  return (
    <small className="message-edited" title={when}>
      <button type="button" aria-label={t.earlierVersions} onClick={() => setReading(true)}>
        {t.edited}
      </button>
      {reading && (
        <Suspense>
          <EditsDialog messageId={message.id} onClose={() => setReading(false)} />
        </Suspense>
      )}
    </small>
  )
}

import './edits-dialog.css'
import { useCallback } from 'react'
import { useCommunityId, useMembers } from '#features/communities/web/index.ts'
import { instantFrom } from '#lib/time.ts'
import { useLoaded } from '#platform/web/calls/index.ts'
import { Difference } from '#platform/web/editor/index.ts'
import { useMessages, useMoments, useNow } from '#platform/web/i18n/index.ts'
import { Dialog, Skeleton } from '#platform/web/ui/index.ts'
import { chatMessages } from '../messages/index.ts'
import { api } from './api.ts'
import { withNames } from './mentions.ts'
import { useOutcome } from './use-outcome.ts'

interface EditsDialogProps {
  messageId: string
  onClose: () => void
}

/** What a message said from the first to the last, each with what changed in it, word by word. */
export function EditsDialog({ messageId, onClose }: EditsDialogProps) {
  const t = useMessages(chatMessages)
  const moments = useMoments()
  const now = useNow()
  const members = useMembers()
  const community = useCommunityId()
  const { problemOf } = useOutcome()
  const load = useCallback(() => {
    const params = { community, messageId }
    return api.get('/communities/{community}/messages/{messageId}/edits', { params })
  }, [community, messageId])
  const { value: versions, error } = useLoaded(load)
  const texts = versions?.map(({ body }) => withNames(body, members)) ?? []

  return (
    <Dialog open onClose={onClose} title={t.versions}>
      <p className="edits-text">{t.versionsText}</p>
      {error && <p role="alert">{problemOf(error).message}</p>}
      {!versions && !error && <Skeleton />}
      <ol className="edits">
        {versions?.map(({ at }, place) => {
          const when = moments.when(instantFrom(at), now)
          return (
            <li key={at}>
              <small>{place === 0 ? t.versionFirst(when) : t.versionEdited(when)}</small>
              {place === 0 ? (
                <p dir="auto">{texts[0]}</p>
              ) : (
                <Difference before={texts[place - 1] ?? ''} after={texts[place] ?? ''} />
              )}
            </li>
          )
        })}
      </ol>
    </Dialog>
  )
}

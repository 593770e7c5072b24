import './edits-dialog.css'
import { diffWordsWithSpace } from 'diff'
import { useCallback } from 'react'
import { useCommunityId, useMembers } from '#features/communities/web/index.ts'
import { instantFrom } from '#lib/time.ts'
import { useLoaded } from '#platform/web/calls/index.ts'
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
              <Changes before={texts[place - 1]} after={texts[place] ?? ''} />
            </li>
          )
        })}
      </ol>
    </Dialog>
  )
}

function Changes({ before, after }: { before: string | undefined; after: string }) {
  const parts = before === undefined ? [{ value: after }] : diffWordsWithSpace(before, after)
  return (
    <p dir="auto">
      {parts.map(
        ({ value, added, removed }: { value: string; added?: boolean; removed?: boolean }, at) => {
          const key = `${at} ${value}`
          if (added) return <ins key={key}>{value}</ins>
          return removed ? <del key={key}>{value}</del> : <span key={key}>{value}</span>
        },
      )}
    </p>
  )
}

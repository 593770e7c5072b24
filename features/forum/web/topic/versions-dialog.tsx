import { useCallback } from 'react'
import { withNames } from '#features/chat/web/late.ts'
import { useCommunityId, useMembers } from '#features/communities/web/index.ts'
import { instantFrom } from '#lib/time.ts'
import { problemWith, useLoaded } from '#platform/web/calls/index.ts'
import { Difference } from '#platform/web/editor/index.ts'
import { useMessages, useMoments, useNow } from '#platform/web/i18n/index.ts'
import { platformMessages } from '#platform/web/messages/index.ts'
import { Dialog, Skeleton } from '#platform/web/ui/index.ts'
import { forumMessages } from '../../messages/index.ts'
import { api } from '../api.ts'

/** What a post said, the newest first, each with what changed in it. */
export function VersionsDialog({ postId, onClose }: { postId: string; onClose: () => void }) {
  const t = useMessages(forumMessages)
  const common = useMessages(platformMessages)
  const moments = useMoments()
  const now = useNow()
  const members = useMembers()
  const community = useCommunityId()
  const load = useCallback(
    () =>
      api.get('/communities/{community}/posts/{postId}/versions', {
        params: { community, postId },
      }),
    [community, postId],
  )
  const { value: versions, error } = useLoaded(load)
  const texts = versions?.map(({ body }) => withNames(body, members)) ?? []
  const newest = (versions ?? []).map(({ at }, place) => ({ at, place })).reverse()
  return (
    <Dialog open onClose={onClose} title={t.versions} size="l">
      <p className="meta">{t.versionsText}</p>
      {error && <p role="alert">{problemWith(error, common).message}</p>}
      {!versions && !error && <Skeleton />}
      <ol className="post-versions">
        {newest.map(({ at, place }) => {
          const when = moments.when(instantFrom(at), now)
          return (
            <li key={at}>
              <small>{place === 0 ? t.versionFirst(when) : t.versionEdited(when)}</small>
              <Difference
                before={texts[place - 1] ?? texts[place] ?? ''}
                after={texts[place] ?? ''}
              />
            </li>
          )
        })}
      </ol>
    </Dialog>
  )
}

import { communitySlice } from '#features/communities/web/index.ts'
import { instantFrom } from '#lib/time.ts'
import { useMessages, useMoments, useNow } from '#platform/web/i18n/index.ts'
import { useSlice } from '#platform/web/replica/index.ts'
import type { AudienceView, StepView } from '../contract.ts'
import { releaseMessages } from '../messages/index.ts'

/** Speaks of audiences and plans, with rings by their present names. */
export function useAudienceWords() {
  const t = useMessages(releaseMessages)
  const rings = useSlice(communitySlice, (state) => state.rings)
  const moments = useMoments()
  const now = useNow()

  function nameOf(key: AudienceView[number]): string {
    if (key === 'public') return t.publicShort
    if (key === 'organisation') return t.organisation
    if (key === 'members') return t.members
    if (key === 'leads') return t.leads
    if (key.startsWith('member:')) return t.named
    return rings.find(({ id }) => key === `ring:${id}`)?.name ?? t.ringGone
  }

  /** "Founders and Testers"; what is wider goes for what is within. */
  function audience(keys: AudienceView): string {
    if (keys.includes('public')) return t.publicShort
    if (keys.includes('organisation')) return t.organisation
    return keys.length === 0 ? t.named : t.together([...new Set(keys.map(nameOf))])
  }

  /** What is worth a tag: for whom it is if not for all, and when it opens to more. */
  function release(keys: AudienceView, next: StepView | null): string | undefined {
    const isForAll = keys.includes('members')
    if (!next)
      return isForAll && !keys.includes('organisation') && !keys.includes('public')
        ? undefined
        : audience(keys)
    const when = moments.ahead(instantFrom(next.from), now)
    return t.first(audience(keys), audience(next.audience), when)
  }

  return { audience, release }
}

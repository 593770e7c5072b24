import { communitySlice, useMembers } from '#features/communities/web/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { useSlice } from '#platform/web/replica/index.ts'
import type { TopicView } from '../contract.ts'
import { forumMessages } from '../messages/index.ts'

/** Who reads what is not for all members, in words. */
export function useAudience(audience: TopicView['audience']): string | undefined {
  const t = useMessages(forumMessages)
  const members = useMembers()
  const rings = useSlice(communitySlice, (state) => state.rings)
  if (audience.includes('members')) return undefined
  const named = audience.filter((key) => key.startsWith('member:'))
  const circles = audience.flatMap((key) => {
    if (key === 'leads') return t.leads
    if (!key.startsWith('ring:')) return []
    const ring = rings.find(({ id }) => key === `ring:${id}`)
    return ring ? t.ring(ring.name) : []
  })
  const only = named.length === 1 ? members.get(named[0]?.slice(7) ?? '')?.name : undefined
  const people = named.length === 0 ? [] : [only ?? t.people(named.length)]
  return t.allOf([...circles, ...people])
}

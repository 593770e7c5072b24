import { useReplica, useSlice } from '#platform/web/replica/index.ts'
import type { CommunitySnapshot, CommunityView, MemberView, MeView } from '../contract.ts'
import { communitySlice } from './replica.ts'

const indexes = new WeakMap<readonly MemberView[], ReadonlyMap<string, MemberView>>()

/** Members by id, those who left included. */
export function membersById({ members }: CommunitySnapshot): ReadonlyMap<string, MemberView> {
  const known = indexes.get(members)
  if (known) return known
  const index = new Map(members.map((member) => [member.id, member]))
  indexes.set(members, index)
  return index
}

/** The members of the community shown, by id. */
export function useMembers(): ReadonlyMap<string, MemberView> {
  return useSlice(communitySlice, membersById)
}

/** One member of the community shown. */
export function useMember(id: string): MemberView | undefined {
  return useSlice(communitySlice, (state) => membersById(state).get(id))
}

/** The community shown. */
export function useCommunity(): CommunityView {
  return useSlice(communitySlice, ({ community }) => community)
}

/** How the community shown goes by outside: its address, or its id where it is private and has none there. */
export function useNameOutside(): string {
  const { id, slug, visibility } = useCommunity()
  return visibility === 'private' ? id : slug
}

/** Me in the community shown, and what I may do there. */
export function useMe(): MeView {
  return useSlice(communitySlice, ({ me }) => me)
}

/** Whether I have accepted the guidelines that hold now. */
export function useGuidelinesAccepted(): boolean {
  return useSlice(
    communitySlice,
    ({ me, community }) => me.guidelinesAccepted >= community.guidelinesVersion,
  )
}

/** The id of the community shown. */
export function useCommunityId(): string {
  return useReplica().community
}

import type { LogEntry } from '#platform/server/live/protocol.ts'
import { type Stale, slice, stale, type Viewer } from '#platform/web/replica/index.ts'
import type { CommunityEntries, CommunitySnapshot, MemberView } from '../contract.ts'

/** A community itself in the browser: what it is for, its members, rings and guidelines. */
export const communitySlice = slice<CommunitySnapshot>({
  name: 'communities',
  version: 1,
  apply: applyCommunity,
})

/** The entry with its data typed by its kind. */
type Known = {
  [Kind in keyof CommunityEntries]: { kind: Kind; data: CommunityEntries[Kind] }
}[keyof CommunityEntries]

/** What a replica holds of a community after an entry. A change of what the viewer may do asks for a snapshot. */
export function applyCommunity(
  state: CommunitySnapshot,
  entry: LogEntry,
  viewer: Viewer,
): CommunitySnapshot | Stale {
  const { kind, data } = entry as LogEntry & Known
  switch (kind) {
    case 'communities.changed':
      return { ...state, community: { ...state.community, ...data } }
    case 'communities.member-joined':
    case 'communities.member-changed':
    case 'communities.member-ended':
      return withMember(state, data, viewer)
    case 'communities.shadow-claimed':
      return { ...state, members: state.members.filter(({ id }) => id !== data.shadow) }
    case 'communities.guidelines-published':
      return {
        ...state,
        guidelines: data,
        community: { ...state.community, guidelinesVersion: data.version },
      }
    case 'communities.guidelines-accepted':
      if (data.member !== viewer.member) return state
      return { ...state, me: { ...state.me, guidelinesAccepted: data.version } }
    case 'communities.ring-changed':
      return {
        ...state,
        rings: [...state.rings.filter(({ id }) => id !== data.id), data].sort(byId),
      }
    case 'communities.ring-removed':
      return { ...state, rings: state.rings.filter(({ id }) => id !== data.id) }
    default:
      return state
  }
}

function withMember(
  state: CommunitySnapshot,
  member: MemberView,
  viewer: Viewer,
): CommunitySnapshot | Stale {
  const before = state.members.find(({ id }) => id === member.id)
  if (changesAbilities(state, before, member, viewer)) return stale
  const members = before
    ? state.members.map((each) => (each.id === member.id ? member : each))
    : [...state.members, member]
  const rings = member.state === 'active' ? state.rings : withoutMember(state.rings, member.id)
  return { ...state, rings, members: members.toSorted(byArrival) }
}

/** Whoever left is in no ring any more. */
function withoutMember(rings: CommunitySnapshot['rings'], id: string): CommunitySnapshot['rings'] {
  return rings.map((ring) => ({ ...ring, members: ring.members.filter((each) => each !== id) }))
}

/** My role says what I may do; how many lead says whether I may step down. */
function changesAbilities(
  { me }: CommunitySnapshot,
  before: MemberView | undefined,
  after: MemberView,
  viewer: Viewer,
): boolean {
  if (after.id === viewer.member && (after.role !== me.role || after.state !== 'active'))
    return true
  return isLeading(before) !== isLeading(after) && me.role === 'lead'
}

function isLeading(member: MemberView | undefined): boolean {
  return member?.role === 'lead' && member.state === 'active'
}

function byArrival(a: MemberView, b: MemberView): number {
  return compare(a.joinedAt, b.joinedAt) || compare(a.id, b.id)
}

function byId(a: { id: string }, b: { id: string }): number {
  return compare(a.id, b.id)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

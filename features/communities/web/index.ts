export {
  membersById,
  useCommunity,
  useCommunityId,
  useGuidelinesAccepted,
  useMe,
  useMember,
  useMembers,
} from './members.ts'
export { loadMemberships, myMemberships, useMemberships } from './memberships.ts'
export { communitySlice } from './replica.ts'

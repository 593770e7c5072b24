export { loadApplications } from './applications.ts'
export { Loading } from './loading.tsx'
export {
  membersById,
  useCommunity,
  useCommunityId,
  useGuidelinesAccepted,
  useMe,
  useMember,
  useMembers,
  useNameOutside,
} from './members.ts'
export { loadMemberships, myMemberships, useMemberships } from './memberships.ts'
export { communitiesPages } from './pages.ts'
export { useActive } from './people/active.ts'
export { inviteShadow } from './people/invite-shadow.ts'
export { MoreAboutMember } from './people/more-about-member.ts'
export { discoverPath, placesOf } from './places.ts'
export { communitySlice } from './replica.ts'
export { SettingsFrame } from './settings/late-settings-frame.ts'
export { MoreSettings } from './settings/more-settings.ts'
export { useAct } from './use-act.ts'

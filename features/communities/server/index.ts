import type { Feature, Platform } from '#platform/server/feature.ts'
import { communityErrors } from '../messages/errors.ts'
import type { MemberMerged } from './claim-shadow.ts'
import type { CommunityCreated } from './create-community.ts'
import type { MoreAtDoor } from './public/community-page.ts'
import { mountPages } from './public/mount-pages.ts'
import { communityRoutes } from './routes.ts'

export {
  countMembersWith,
  findLead,
  type Member,
  member,
  memberFor,
  membersFor,
  membersNamed,
  personOf,
  viewerFor,
} from './access.ts'
export { addMember } from './add-member.ts'
export {
  claimByAddress,
  listClaims,
  type MemberMerged,
  type Merge,
  refuseClaim,
} from './claim-shadow.ts'
export { createCommunity } from './create-community.ts'
export {
  communityNames,
  type Face,
  faceOf,
  facesOf,
  findCommunity,
  isOpen,
  openCommunities,
} from './find-community.ts'
export { followProfile } from './follow-profile.ts'
export { languageOf } from './language-of.ts'
export { leadUnled } from './lead-unled.ts'
export { listMemberships } from './list-memberships.ts'
export { memberNames } from './member-names.ts'
export { isLead, isModerator } from './policy.ts'
export { ringsOf } from './present.ts'
export { byline } from './public/byline.ts'
export type { MoreAtDoor } from './public/community-page.ts'
export { type Html, missingPage, publicPage, type Reading } from './public/frame.ts'
export { longText } from './public/long-text.ts'
export { readingOf } from './public/reading-of.ts'
export {
  addShadows,
  type DatedShadow,
  dateShadows,
  listShadows,
  membersFromSource,
  type Shadow,
} from './shadows.ts'
export { showMembers, showPlace } from './show-place.ts'
export { communitySnapshot } from './snapshot.ts'
export { standingOf } from './standing-of.ts'
export { type PastCommunity, takeInCommunity } from './take-in-community.ts'

/** What features to the right do when something happens here, in the same transaction, and what they show on its page. */
export interface CommunityListeners {
  created: CommunityCreated
  merged: MemberMerged
  atDoor: MoreAtDoor
}

/** Communities: who is in them, what they are for, and by which guidelines they live. */
export function createCommunities(platform: Platform, listeners: CommunityListeners): Feature {
  return {
    name: 'communities',
    migrations: `${import.meta.dirname}/../migrations`,
    errorTexts: communityErrors,
    routes: communityRoutes(platform.config, listeners),
    mount: (app) => mountPages(app, platform, listeners.atDoor),
  }
}

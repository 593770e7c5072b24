import { atMost } from '#lib/at-most.ts'
import type { Feature, Platform } from '#platform/server/feature.ts'
import { libraryErrors } from '../messages/errors.ts'
import { endDropJob, endDropTask } from './drops/end-drop.ts'
import type { Marking } from './drops/mark-file.ts'
import { forgetMarkedJob, forgetMarkedTask } from './drops/marked-copies.ts'
import { openings } from './openings.ts'
import { mountPublic } from './public/mount-public.ts'
import { carryJob, carryTask } from './publishing/carry.ts'
import { askReviewTask } from './reviews/review.ts'
import { askReviewJob } from './reviews/review-rows.ts'
import { libraryRoutes } from './routes.ts'

export { longestComment } from '../limits.ts'
export { resourceTitles } from './access.ts'
export { addComment } from './comments/comments.ts'
export {
  readableComments,
  type StandingComment,
  standingComments,
  standingCommentsAfter,
} from './comments/standing-comments.ts'
export { createResource } from './create-resource.ts'
export { importResource, importSections, type PastResource } from './import-resource.ts'
export { openedBy } from './openings.ts'
export { resourcesAtDoor } from './public/at-door.ts'
export { createPublication } from './publishing/headquarters.ts'
export { openResource, resourceItem } from './set-audience.ts'
export { librarySnapshot } from './snapshot.ts'
export {
  type ReadableResource,
  readableResources,
  type StandingResource,
  sectionsNamed,
  standingResources,
  standingResourcesAfter,
} from './standing-resources.ts'

/** What a community keeps: resources people come back for, and what is theirs alone or theirs first. */
export function createLibrary(platform: Platform): Feature {
  const { transact, files, live, logger } = platform
  const copies = files.area('library')
  const marking: Marking = {
    ...{ originals: files.area('files'), copies, transact },
    inTurn: atMost(1),
  }
  return {
    name: 'library',
    migrations: `${import.meta.dirname}/../migrations`,
    errorTexts: libraryErrors,
    routes: libraryRoutes(live, openings(transact, logger), marking),
    mount: (app) => mountPublic(app, platform),
    jobs: {
      [endDropJob]: endDropTask(transact),
      [askReviewJob]: askReviewTask(transact),
      [carryJob]: carryTask(transact),
      [forgetMarkedJob]: forgetMarkedTask(transact, copies),
    },
  }
}

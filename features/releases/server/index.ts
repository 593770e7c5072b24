import type { Feature, Platform } from '#platform/server/feature.ts'
import { releaseErrors } from '../messages/errors.ts'
import { type Openers, openDueTask } from './open-due.ts'
import { openJob } from './plan-release.ts'

export { together } from './audience.ts'
export { narrowRelease, passOnRelease } from './narrow-release.ts'
export type { OpenItem } from './open-due.ts'
export {
  cancelRelease,
  type Item,
  nextStep,
  openNow,
  planRelease,
  plansOf,
  stepsToCome,
} from './plan-release.ts'

/** Who sees something, and when; for whoever owns it. */
export function createReleases({ transact }: Platform, openers: Openers): Feature {
  return {
    name: 'releases',
    migrations: `${import.meta.dirname}/../migrations`,
    errorTexts: releaseErrors,
    jobs: { [openJob]: openDueTask(transact, openers) },
  }
}

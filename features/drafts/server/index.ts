import type { Feature, Platform } from '#platform/server/feature.ts'
import { draftRoutes } from './routes.ts'

export { draftsSnapshot } from './drafts.ts'
export { keepDraft } from './keep-draft.ts'

/** What members began to write and have not said. */
export function createDrafts({ live }: Pick<Platform, 'live'>): Feature {
  return {
    name: 'drafts',
    migrations: `${import.meta.dirname}/../migrations`,
    routes: draftRoutes(live),
  }
}

import type { Feature, Platform } from '#platform/server/feature.ts'
import { mailJobs } from '#platform/server/mail/deliver.ts'
import { organisationErrors } from '../messages/errors.ts'
import { organisationRoutes } from './routes.ts'
import type { Founded } from './set-up.ts'

export { organisationView } from './organisation.ts'
export { foundOrganisation } from './set-up.ts'
export { setupLink } from './setup-link.ts'

/** What features to the right do when something happens here, in the same transaction. */
export interface OrganisationListeners {
  founded: Founded
}

/** The organisation: its set-up, its administrators, its mail. */
export function createOrganisation(
  { config, database }: Platform,
  { founded }: OrganisationListeners,
): Feature {
  return {
    name: 'organisation',
    migrations: `${import.meta.dirname}/../migrations`,
    errorTexts: organisationErrors,
    routes: organisationRoutes(config, founded),
    jobs: mailJobs(config, database),
  }
}

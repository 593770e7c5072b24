import type { Feature, Platform } from '#platform/server/feature.ts'
import { mailJobs } from '#platform/server/mail/deliver.ts'
import { organisationErrors } from '../messages/errors.ts'
import { organisationRoutes } from './routes.ts'

export { foundOrganisation } from './set-up.ts'
export { setupLink } from './setup-link.ts'

/** The organisation: its set-up, its administrators, its mail. */
export function createOrganisation({ config, database }: Platform): Feature {
  return {
    name: 'organisation',
    migrations: `${import.meta.dirname}/../migrations`,
    errorTexts: organisationErrors,
    routes: organisationRoutes(config),
    jobs: mailJobs(config, database),
  }
}

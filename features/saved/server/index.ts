import type { Feature, Platform } from '#platform/server/feature.ts'
import { savedErrors } from '../messages/errors.ts'
import { remindTask } from './remind.ts'
import { remindJob } from './reminder.ts'
import { savedRoutes } from './routes.ts'

export { saveItem } from './save-item.ts'
export { savedSnapshot } from './snapshot.ts'

/** What members keep for later, and reminders of it. */
export function createSaved({ transact }: Platform): Feature {
  return {
    name: 'saved',
    migrations: `${import.meta.dirname}/../migrations`,
    errorTexts: savedErrors,
    routes: savedRoutes,
    jobs: { [remindJob]: remindTask(transact) },
  }
}

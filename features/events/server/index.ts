import type { Feature, Platform } from '#platform/server/feature.ts'
import { eventErrors } from '../messages/errors.ts'
import { eventsRoutes } from './routes.ts'

export { eventItem, openEvent } from './set-audience.ts'
export { eventsSnapshot } from './snapshot.ts'

/** What people meet for, who comes, what happens there and what is left of it. */
export function createEvents(_platform: Platform): Feature {
  return {
    name: 'events',
    migrations: `${import.meta.dirname}/../migrations`,
    errorTexts: eventErrors,
    routes: eventsRoutes,
  }
}

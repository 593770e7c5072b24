import type { Feature } from '#platform/server/feature.ts'
import { recapErrors } from '../messages/errors.ts'
import { recapRoutes } from './routes.ts'

export { surveyAfter } from './survey/survey-of.ts'

/** What is left of an event: surveys, thanks, topics and recordings, and how it went. */
export function createRecaps(): Feature {
  return {
    name: 'recaps',
    migrations: `${import.meta.dirname}/../migrations`,
    errorTexts: recapErrors,
    routes: recapRoutes,
  }
}

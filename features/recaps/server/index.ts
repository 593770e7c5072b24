import type { Feature } from '#platform/server/feature.ts'
import { recapErrors } from '../messages/errors.ts'
import { recapRoutes } from './routes.ts'

export { keepRecording, writeRecap } from './keepsakes.ts'
export { answerSurvey } from './survey/answer-survey.ts'
export { setSurvey } from './survey/set-survey.ts'
export { surveyAfter } from './survey/survey-of.ts'
export { thankSpeaker } from './thanks.ts'

/** What is left of an event: surveys, thanks, topics and recordings, and how it went. */
export function createRecaps(): Feature {
  return {
    name: 'recaps',
    migrations: `${import.meta.dirname}/../migrations`,
    errorTexts: recapErrors,
    routes: recapRoutes,
  }
}

import type { Feature, Platform } from '#platform/server/feature.ts'
import { pollErrors } from '../messages/errors.ts'
import { closeJob, closeTask } from './close-poll.ts'
import { pollRoutes } from './routes.ts'

export { changePoll } from './change-poll.ts'
export { createPoll } from './create-poll.ts'
export { importPoll, type PastPoll } from './import-poll.ts'
export { pollsSnapshot } from './read-poll.ts'
export { removePoll } from './remove-poll.ts'
export { vote } from './vote.ts'

/** Questions with options to vote on, for whoever embeds them. */
export function createPolls({ transact }: Platform): Feature {
  return {
    name: 'polls',
    migrations: `${import.meta.dirname}/../migrations`,
    errorTexts: pollErrors,
    routes: pollRoutes,
    jobs: { [closeJob]: closeTask(transact) },
  }
}

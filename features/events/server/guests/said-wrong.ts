import { Invalid, Refusal } from '#platform/server/errors/errors.ts'
import { problemOf } from '#platform/server/errors/problem.ts'
import { platformErrors } from '#platform/server/errors/texts.ts'
import { eventErrors } from '../../messages/errors.ts'

/** Why something was refused, as a page without script says it: a sentence, and what is wrong with which field. */
export interface Wrong {
  status: 403 | 404 | 409 | 422 | 429
  problem: string
  errors: ReadonlyMap<string, string>
}

/** What to say of a refusal. Whatever else broke is thrown on. */
export function saidWrong(error: unknown, language: 'en' | 'de'): Wrong {
  if (!(error instanceof Refusal)) throw error
  const texts = { ...platformErrors[language], ...eventErrors[language] }
  const fields = error instanceof Invalid ? error.fields : []
  const errors = new Map(fields.map(({ path, message }) => [path, message]))
  return { status: statusOf(error.status), problem: problemOf(error, texts).detail, errors }
}

function statusOf(status: number): Wrong['status'] {
  return status === 403 || status === 404 || status === 409 || status === 429 ? status : 422
}

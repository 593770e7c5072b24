import { ApiProblem, Unreachable } from '#platform/web/api/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { type FormProblem, toast } from '#platform/web/ui/index.ts'
import { chatMessages } from '../messages/index.ts'

/** Words for what went wrong. */
export function useOutcome() {
  const t = useMessages(chatMessages)

  function problemOf(error: unknown): FormProblem {
    if (error instanceof Unreachable) return { message: t.unreachable, fields: [] }
    if (!(error instanceof ApiProblem)) return { message: t.failed, fields: [] }
    const fields = error.errors.map(({ path, message }) => ({ name: path, message }))
    return { message: error.detail || t.failed, fields }
  }

  return { problemOf, say: (error: unknown) => toast(problemOf(error).message, { tone: 'bad' }) }
}

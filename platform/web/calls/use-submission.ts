import { useState } from 'react'
import { ApiProblem, Unreachable } from '../api/index.ts'
import { useMessages } from '../i18n/index.ts'
import type { PlatformMessages } from '../messages/en.ts'
import { platformMessages } from '../messages/index.ts'
import type { FormProblem } from '../ui/index.ts'

/** Why something was not taken, with the code that tells refusals apart. */
export type CallProblem = FormProblem & { code?: string }

interface Submission<Input> {
  /** Hand this to `onSubmit` of a `Form`, or call it. Resolves to whether it was taken. */
  submit: (input: Input) => Promise<boolean>
  /** Why the last attempt was not taken. */
  problem: CallProblem | undefined
}

/** Sends something, and keeps what the server had against it for the form to show. */
export function useSubmission<Input>(send: (input: Input) => Promise<unknown>): Submission<Input> {
  const t = useMessages(platformMessages)
  const [problem, setProblem] = useState<CallProblem>()
  return {
    problem,
    async submit(input) {
      try {
        await send(input)
        setProblem(undefined)
        return true
      } catch (error) {
        setProblem(problemWith(error, t))
        return false
      }
    },
  }
}

/** What a failed call means for a form. Throws what is no answer of the server's, since that is our own mistake. */
export function problemWith(error: unknown, t: PlatformMessages): CallProblem {
  if (error instanceof Unreachable) return { message: t.unreachable, fields: [] }
  if (!(error instanceof ApiProblem)) throw error
  const fields = error.errors.map(({ path, message }) => ({ name: path, message }))
  return { message: error.detail || t.brokenTitle, fields, code: error.code }
}

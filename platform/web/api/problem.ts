import type { FieldError } from '#platform/server/errors/errors.ts'
import type { Problem } from '#platform/server/errors/problem.ts'

export type { FieldError }

type ProblemBody = Pick<Problem, 'status' | 'code' | 'detail' | 'errors'>

/** The server understood and refused. `detail` is a sentence for the person, in their language. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem'
  readonly status: number
  readonly code: string
  readonly detail: string
  readonly errors: readonly FieldError[]
  /** Seconds to wait before trying again, where the server said so. */
  readonly retryAfter: number | undefined

  constructor(body: ProblemBody, retryAfter?: number) {
    super(body.detail)
    this.status = body.status
    this.code = body.code
    this.detail = body.detail
    this.errors = body.errors ?? []
    this.retryAfter = retryAfter
  }
}

/** Nobody answered: whether the request arrived is unknown, so only what can be repeated may be tried again. */
export class Unreachable extends Error {
  override readonly name = 'Unreachable'
  readonly reason: 'offline' | 'time-out'

  constructor(reason: 'offline' | 'time-out') {
    super(reason)
    this.reason = reason
  }
}

/** Whether trying the same again later may succeed. */
export function isPassing(error: unknown): boolean {
  if (error instanceof Unreachable) return true
  return error instanceof ApiProblem && (error.status >= 500 || error.status === 429)
}

/** Reads the body of a refusal, whatever it may be. */
export function problemFrom(body: unknown, status?: number, retryAfter?: number): ApiProblem {
  const known = isProblem(body) ? body : { status: 500, code: `http.${status}`, detail: '' }
  return new ApiProblem({ ...known, status: status ?? known.status }, retryAfter)
}

function isProblem(body: unknown): body is ProblemBody {
  return typeof body === 'object' && body !== null && 'code' in body && 'detail' in body
}

import { type FieldError, Invalid, Refusal } from './errors.ts'

/** The body of a refusal: RFC 9457 `application/problem+json`. */
export interface Problem {
  type: 'about:blank'
  status: number
  code: string
  title: string
  detail: string
  errors?: readonly FieldError[]
}

/** Sentences for error codes in one language; a feature brings those of its own codes. */
export type ErrorTexts = Readonly<
  Record<string, string | ((values: Readonly<Record<string, string | number>>) => string)>
>

/** Shapes any error for the outside. What is not a refusal becomes a 500 that tells nothing of the inside. */
export function problemOf(error: unknown, texts: ErrorTexts): Problem {
  const refusal = error instanceof Refusal ? error : refusalFor(error)
  const problem: Problem = {
    type: 'about:blank',
    status: refusal.status,
    code: refusal.code,
    title: titles[refusal.status] ?? 'Error',
    detail: sentence(refusal, texts),
  }
  return refusal instanceof Invalid ? { ...problem, errors: refusal.fields } : problem
}

function refusalFor(error: unknown): Refusal {
  return isDatabaseAway(error)
    ? new Refusal(503, 'server.unavailable')
    : new Refusal(500, 'server.failed')
}

/** PostgreSQL starts, stops or can't be reached: what was asked was not done, and may be asked again. */
function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const { code, syscall } = error as { code?: unknown; syscall?: unknown }
  return (
    syscall === 'connect' ||
    /^(57P0[123]|08...)$/.test(String(code)) ||
    error.message.startsWith('Connection terminated')
  )
}

function sentence({ code, values }: Refusal, texts: ErrorTexts): string {
  const text = texts[code] ?? texts[code.replace(/^[^.]+/, '*')] ?? code
  return typeof text === 'function' ? text(values) : text
}

const titles: Record<number, string> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  409: 'Conflict',
  410: 'Gone',
  413: 'Content Too Large',
  415: 'Unsupported Media Type',
  416: 'Range Not Satisfiable',
  422: 'Unprocessable Content',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  503: 'Service Unavailable',
  507: 'Insufficient Storage',
}

import { z } from 'zod'
import { id } from '#lib/shapes.ts'
import type { Limit } from '../http/limit.ts'
import { longestPassword, NewPassword } from './password.ts'

/** Something of better-auth that is open to the outside, at the same path below `/api/auth`. All else is not. */
export interface Endpoint {
  path: string
  method: 'get' | 'post'
  actor: 'anyone' | 'person'
  body?: z.ZodType
  /** better-auth takes it as a GET; ours is a POST, because it changes something and must come from our own pages. */
  innerGet?: boolean
  /** Whether better-auth's answer reaches the client. Most carry the session's token, which is for the cookie alone. */
  answers: boolean
  /** How often; counted by person, or by network address where nobody is signed in. */
  limit: Limit
}

const email = z.email().max(254)
const token = z.object({ token: z.string().min(1).max(2_000) })
const nothing = z.object({})
const currentPassword = z.string().min(1).max(longestPassword)
const credential = z.object({ response: z.looseObject({ id: z.string() }) })
const passkeyName = z.string().trim().min(1).max(60)

export const signInPath = '/sign-in/email'
export const SignIn = z.object({ email, password: currentPassword })

export const endpoints: readonly Endpoint[] = [
  anyone('post', signInPath, { body: SignIn }),
  anyone('post', '/magic-link/verify', { body: token, innerGet: true }),
  anyone('post', '/verify-email', { body: token, innerGet: true }),
  anyone('post', '/reset-password', { body: token.extend({ newPassword: NewPassword }) }),
  anyone('post', '/sign-out', { body: nothing }),
  anyone('get', '/passkey/generate-authenticate-options', { answers: true }),
  anyone('post', '/passkey/verify-authentication', { body: credential }),
  anyone('post', '/get-session', { body: nothing, innerGet: true }),

  person('post', '/change-password', {
    body: z
      .object({ currentPassword, newPassword: NewPassword })
      .transform((body) => ({ ...body, revokeOtherSessions: true })),
    limit: '10/minute',
  }),
  person('post', '/change-email', { body: z.object({ newEmail: email }), limit: '10/hour' }),
  person('get', '/passkey/generate-register-options', { answers: true }),
  person('post', '/passkey/verify-registration', {
    body: credential.extend({ name: passkeyName.optional() }),
  }),
  person('get', '/passkey/list-user-passkeys', { answers: true }),
  person('post', '/passkey/update-passkey', {
    body: z.object({ id, name: passkeyName }),
  }),
  person('post', '/passkey/delete-passkey', { body: z.object({ id }) }),
]

type Details = Partial<Pick<Endpoint, 'body' | 'innerGet' | 'answers' | 'limit'>>

function anyone(method: Endpoint['method'], path: string, details: Details): Endpoint {
  return { actor: 'anyone', method, path, answers: false, limit: '30/minute', ...details }
}

function person(method: Endpoint['method'], path: string, details: Details): Endpoint {
  return { actor: 'person', method, path, answers: false, limit: '60/minute', ...details }
}

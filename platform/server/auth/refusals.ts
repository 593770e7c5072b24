import { isAPIError } from 'better-auth/api'
import pg from 'pg'
import { Conflict, Forbidden, Refusal, SignInNeeded } from '../errors/errors.ts'

/** Turns what better-auth throws into our refusals; what is none is thrown as it is. */
export function asRefusal(error: unknown): never {
  if (error instanceof pg.DatabaseError && error.code === uniqueViolation)
    throw new Conflict('email.taken')
  if (!isAPIError(error) || error.statusCode >= 500) throw error
  throw refusalOf(error.body)
}

/** Throws our refusal for an answer of better-auth's that is one. A mailed link that is void it answers by a redirect. */
export async function throwRefusal(answer: Response): Promise<void> {
  if (answer.status < 300) return
  if (answer.status < 400) throw new LinkSpent()
  if (answer.status >= 500) throw new Error(`better-auth answered ${answer.status}`)
  throw refusalOf(await answer.json().catch(() => undefined))
}

const uniqueViolation = '23505'

class LinkSpent extends Refusal {
  constructor() {
    super(410, 'link.spent')
  }
}

function refusalOf(body: { code?: unknown } | undefined): Refusal {
  switch (body?.code) {
    case 'INVALID_EMAIL_OR_PASSWORD':
      return new Forbidden('sign-in.wrong')
    case 'EMAIL_NOT_VERIFIED':
      return new Forbidden('sign-in.not-verified')
    case 'INVALID_TOKEN':
    case 'TOKEN_EXPIRED':
    case 'INVALID_USER':
    case 'USER_NOT_FOUND':
      return new LinkSpent()
    case 'UNAUTHORIZED':
      return new SignInNeeded()
    case 'SESSION_NOT_FRESH':
      return new Forbidden('session.not-fresh')
    case 'INVALID_PASSWORD':
      return new Forbidden('password.wrong')
    case 'CREDENTIAL_ACCOUNT_NOT_FOUND':
      return new Conflict('password.none')
    case 'PASSKEY_NOT_FOUND':
    case 'AUTHENTICATION_FAILED':
    case 'CHALLENGE_NOT_FOUND':
      return new Forbidden('passkey.not-recognised')
    case 'PASSWORD_ALREADY_SET':
      return new Conflict('password.set-already')
    case 'PREVIOUSLY_REGISTERED':
      return new Conflict('passkey.known')
    default:
      return new Refusal(400, 'auth.refused')
  }
}

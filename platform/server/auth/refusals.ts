import { isAPIError } from 'better-auth/api'
import pg from 'pg'
import { Conflict, Forbidden, Refusal, SignInNeeded } from '../errors/errors.ts'

/** Turns what better-auth throws into our refusals; what is none is thrown as it is. */
export function asRefusal(error: unknown): never {
  if (isUniqueViolation(error)) throw new Conflict('email.taken')
  if (!isAPIError(error) || error.statusCode >= 500) throw error
  throw refusalOf(String(error.body?.code ?? ''))
}

/** A mailed link that is void is answered by better-auth with a redirect to an error page; ours is a refusal. */
export function refuseErrorRedirect(answer: Response): void {
  if (answer.status >= 300) throw new LinkSpent()
}

class LinkSpent extends Refusal {
  constructor() {
    super(410, 'link.spent')
  }
}

function refusalOf(code: string): Refusal {
  switch (code) {
    case 'INVALID_EMAIL_OR_PASSWORD':
      return new Refusal(401, 'sign-in.wrong')
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
      return new Refusal(401, 'passkey.not-recognised')
    case 'PASSWORD_ALREADY_SET':
      return new Conflict('password.set-already')
    case 'PREVIOUSLY_REGISTERED':
      return new Conflict('passkey.known')
    default:
      return new Refusal(400, 'auth.refused')
  }
}

function isUniqueViolation(error: unknown): boolean {
  return error instanceof pg.DatabaseError && error.code === '23505'
}

import { createHash, randomBytes } from 'node:crypto'
import { type Id, newId } from '#lib/ids.ts'
import { now, plus } from '#lib/time.ts'
import type { Db } from '../db/database.ts'

/**
 * Makes the token of a sign-in link, good once and for `life` milliseconds. It is written as better-auth's magic link
 * reads it, so that the link, the mail and what caused them commit together.
 */
export function signInToken(tx: Db, email: string, life: number): Promise<string> {
  return tokenFor(tx, 'magic-link', JSON.stringify({ type: 'magic-link', email }), life)
}

/** Makes the token of a link that sets a new password, good once and for `life` milliseconds. */
export function passwordToken(tx: Db, person: Id, life: number): Promise<string> {
  return tokenFor(tx, 'reset-password', person, life)
}

async function tokenFor(tx: Db, purpose: string, value: string, life: number): Promise<string> {
  const token = randomBytes(24).toString('base64url')
  const identifier = createHash('sha256').update(`${purpose}:${token}`).digest('base64url')
  await tx.prepared(
    'auth-token-insert',
    'insert into verification (id, identifier, value, expires_at) values ($1, $2, $3, $4)',
    [newId(), identifier, value, plus(now(), life)],
  )
  return token
}

import { hash, randomBytes } from 'node:crypto'

/** The secret of an address that nobody guesses: 192 random bits. Only its hash is stored, so looking it up tells no time apart. */
export function newToken() {
  const token = randomBytes(24).toString('base64url')
  return { token, token_hash: hashOf(token), token_end: token.slice(-4) }
}

export function hashOf(token: string): string {
  return hash('sha256', token, 'hex')
}

import { signInToken } from '#platform/server/auth/mailed-token.ts'
import type { Db } from '#platform/server/db/database.ts'

interface LinkOptions {
  publicUrl: string
  email: string
  /** A path to go to once signed in. */
  next?: string | undefined
  /** In milliseconds. */
  life: number
}

/** Makes a link that signs in whoever opens it first, and shows that the address is theirs. */
export async function signInLink(
  tx: Db,
  { publicUrl, email, next, life }: LinkOptions,
): Promise<string> {
  const url = new URL('/sign-in/link', publicUrl)
  url.searchParams.set('token', await signInToken(tx, email.toLowerCase(), life))
  if (next) url.searchParams.set('next', next)
  return url.href
}

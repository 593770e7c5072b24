import { createHash, randomBytes } from 'node:crypto'
import type { Id } from '#lib/ids.ts'
import type { Instant } from '#lib/time.ts'
import type { Db } from '#platform/server/db/database.ts'
import type { Rsvp } from '../../contract.ts'

/** What somebody from outside wants to say, before and after their address was confirmed. */
export interface GuestRequest {
  community: Id
  id: Id
  event: Id
  pool: Id
  name: string
  email: string
  language: 'en' | 'de'
  said: Rsvp
  guest: Id | null
  expiresAt: Instant
  isMailed: boolean
}

const select = `
  select community_id as community, id, event_id as event, pool_id as pool, name, email, language, said, guest_id as guest,
    expires_at as "expiresAt", secret_hash is not null as "isMailed"
  from event_guest_request`

/** The request that a mailed link is about, while it can be confirmed. */
export async function requestOf(
  db: Db,
  community: Id,
  secret: string,
): Promise<GuestRequest | undefined> {
  const [found] = await db.prepared<GuestRequest>(
    'guest-request-by-secret',
    `${select} where community_id = $1 and secret_hash = $2 and expires_at > now()`,
    [community, hashOf(secret)],
  )
  return found
}

/** A request by its id. */
export async function findRequest(
  db: Db,
  community: Id,
  id: Id,
): Promise<GuestRequest | undefined> {
  const [found] = await db.prepared<GuestRequest>(
    'guest-request',
    `${select} where community_id = $1 and id = $2 for update`,
    [community, id],
  )
  return found
}

/** Gives a request the secret that its link has, of which a hash alone is kept. */
export async function giveSecret(tx: Db, { community, id }: GuestRequest): Promise<string> {
  const secret = randomBytes(24).toString('base64url')
  await tx.prepared(
    'guest-request-secret',
    'update event_guest_request set secret_hash = $3 where community_id = $1 and id = $2',
    [community, id, hashOf(secret)],
  )
  return secret
}

function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url')
}

import { createHash, randomBytes } from 'node:crypto'
import type { Db } from '#platform/server/db/database.ts'
import type { Platform } from '#platform/server/feature.ts'
import { organisations } from './tables.ts'

/**
 * A new link where the first administrator sets Hamlet up; undefined once it is. Earlier links hold as well, since each
 * start, and each node, prints its own.
 */
export async function setupLink({
  config,
  database,
}: Pick<Platform, 'config' | 'database'>): Promise<string | undefined> {
  const done = await organisations(database)
    .selectFrom('organisation')
    .select('name')
    .executeTakeFirst()
  if (done) return undefined
  const token = randomBytes(24).toString('base64url')
  await organisations(database)
    .insertInto('setup_link')
    .values({ token_hash: hashOf(token) })
    .execute()
  return `${config.publicUrl}/setup?token=${token}`
}

/** Whether a token is of a link that was printed here. */
export async function holds(db: Db, token: string): Promise<boolean> {
  const row = await organisations(db)
    .selectFrom('setup_link')
    .select('token_hash')
    .where('token_hash', '=', hashOf(token))
    .executeTakeFirst()
  return row !== undefined
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('base64url')
}

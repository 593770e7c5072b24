import type { Id } from '#lib/ids.ts'
import type { Db } from '../db/database.ts'

/** Of these sessions, those that are still good: what the live gateway asks now and then about open sockets. */
export async function stillSignedIn(db: Db, sessions: readonly Id[]): Promise<ReadonlySet<Id>> {
  if (sessions.length === 0) return new Set()
  const rows = await db.prepared<{ id: Id }>(
    'session-still-good',
    'select id from session where id = any($1::uuid[]) and expires_at > now()',
    [sessions],
  )
  return new Set(rows.map((row) => row.id))
}

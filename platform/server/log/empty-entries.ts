import type { Id } from '#lib/ids.ts'
import type { Db } from '../db/database.ts'

/**
 * Takes words out of the entries about one thing: `blank` overwrites fields of their data, as `{ body: '' }`. They keep
 * their seq, so no replay has a hole, and none brings back what was deleted.
 */
export async function emptyEntries(
  db: Db,
  community: Id,
  about: Id | readonly Id[],
  blank: Readonly<Record<string, unknown>>,
): Promise<void> {
  await db.prepared(
    'log-empty',
    'update community_log set data = data || $3::jsonb where community_id = $1 and about = any($2::uuid[])',
    [community, typeof about === 'string' ? [about] : about, JSON.stringify(blank)],
  )
}

import type { Id } from '#lib/ids.ts'
import type { Db } from '#platform/server/db/database.ts'
import { communities } from './tables.ts'

/** Whether a community is there and not closed: for what is done in it by nobody of its members. */
export async function isOpen(db: Db, id: Id): Promise<boolean> {
  const row = await communities(db)
    .selectFrom('community')
    .select('id')
    .where('id', '=', id)
    .where('archived_at', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}

/** A community by its address, whoever asks: for the operator's commands, where nobody is signed in. */
export async function findCommunity(
  db: Db,
  slug: string,
): Promise<{ id: Id; language: 'en' | 'de' } | undefined> {
  return communities(db)
    .selectFrom('community')
    .select(['id', 'language'])
    .where('slug', '=', slug)
    .executeTakeFirst()
}

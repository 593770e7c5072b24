import type { Id } from '#lib/ids.ts'
import type { Db } from '#platform/server/db/database.ts'
import { communities } from './tables.ts'

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

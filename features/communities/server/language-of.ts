import type { Id } from '#lib/ids.ts'
import type { Db } from '#platform/server/db/database.ts'

/** The language that a community speaks, as `de`. */
export async function languageOf(db: Db, community: Id): Promise<string> {
  const [row] = await db.prepared<{ language: string }>(
    'community-language',
    'select language from community where id = $1',
    [community],
  )
  return row?.language ?? ''
}

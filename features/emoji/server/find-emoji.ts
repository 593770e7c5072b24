import type { Id } from '#lib/ids.ts'
import type { Db } from '#platform/server/db/database.ts'
import { type EmojiRow, emoji } from './tables.ts'

/** One of a community's own emoji, by name. */
export async function findEmoji(
  db: Db,
  community: Id,
  name: string,
): Promise<EmojiRow | undefined> {
  return emoji(db)
    .selectFrom('emoji')
    .selectAll()
    .where('community_id', '=', community)
    .where('name', '=', name)
    .executeTakeFirst()
}

/** All of them, by name. */
export async function listEmoji(db: Db, community: Id): Promise<EmojiRow[]> {
  return db.prepared<EmojiRow>(
    'emoji-list',
    'select * from emoji where community_id = $1 order by name collate "C"',
    [community],
  )
}

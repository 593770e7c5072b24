import type { Db } from '#platform/server/db/database.ts'
import type { Viewer } from '#platform/server/live/viewer.ts'
import type { EmojiSnapshot } from '../contract.ts'
import { listEmoji } from './find-emoji.ts'
import { presentEmoji } from './present.ts'

/** A community's own emoji, for all its members. */
export async function emojiSnapshot(db: Db, { community }: Viewer): Promise<EmojiSnapshot> {
  const rows = await listEmoji(db, community)
  return { emoji: rows.map(presentEmoji) }
}

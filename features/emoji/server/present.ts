import type { EmojiView } from '../contract.ts'
import type { EmojiRow } from './tables.ts'

/** An emoji as members see it. */
export function presentEmoji(row: EmojiRow): EmojiView {
  const { community_id, name, picture, added_by, added_at } = row
  return {
    name,
    picture: `/api/v1/files/emoji/${community_id}/${picture}`,
    by: added_by,
    at: added_at,
  }
}

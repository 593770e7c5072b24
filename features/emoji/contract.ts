import { z } from 'zod'
import { id } from '#lib/shapes.ts'

/** An emoji that a community made itself, written `:name:`. */
export const EmojiView = z.object({
  name: z.string(),
  /** The address of its picture, for members; another picture has another address. */
  picture: z.string(),
  /** Who added it, and when. */
  by: id,
  at: z.string(),
})
export type EmojiView = z.output<typeof EmojiView>

/** A community's own emoji, by name. */
export const EmojiSnapshot = z.object({ emoji: z.array(EmojiView) })
export type EmojiSnapshot = z.output<typeof EmojiSnapshot>

/** The entries this feature writes, by kind. */
export interface EmojiEntries {
  'emoji.added': EmojiView
  'emoji.removed': { name: string }
}

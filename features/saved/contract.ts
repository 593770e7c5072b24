import { z } from 'zod'
import { BotView } from '#features/chat/contract.ts'
import { id } from '#lib/shapes.ts'
import { longestNote } from './limits.ts'

const instant = z.string()
const Moment = z.iso.datetime({ precision: 6 })
const Note = z.string().trim().max(longestNote)

/** Null takes the reminder away; what is left out stays. */
export const SaveMessage = z.object({
  remindAt: Moment.nullable().optional(),
  note: Note.optional(),
})
export type SaveMessage = z.output<typeof SaveMessage>

export const ChangeSaved = SaveMessage.extend({ done: z.boolean().optional() })
export type ChangeSaved = z.output<typeof ChangeSaved>

/** Where a saved message stands and whose it is. */
export const SavedMessage = z.object({
  channelId: id,
  author: id,
  at: instant,
  bot: BotView.optional(),
})
export type SavedMessage = z.output<typeof SavedMessage>

/** A message that a member keeps, as it is now. */
export const SavedView = z.object({
  messageId: id,
  savedAt: instant,
  remindAt: instant.nullable(),
  /** When the reminder came. It is due until it is done or has another time. */
  remindedAt: instant.nullable(),
  doneAt: instant.nullable(),
  note: z.string(),
  /** Null when it was deleted, or is no longer open to the member. */
  message: SavedMessage.nullable(),
  /** Its words; empty without a message. Here, and not in it, so that deleting a message empties every entry alike. */
  body: z.string(),
})
export type SavedView = z.output<typeof SavedView>

/** What a member keeps, the latest saved first. */
export const SavedSnapshot = z.object({ items: z.array(SavedView) })
export type SavedSnapshot = z.output<typeof SavedSnapshot>

/** The entries this feature writes, by kind. */
export interface SavedEntries {
  'saved.changed': SavedView
  'saved.reminded': SavedView
  'saved.removed': { messageId: string }
}

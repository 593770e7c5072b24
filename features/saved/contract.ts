import { z } from 'zod'
import { BotView } from '#features/chat/contract.ts'
import { id } from '#lib/shapes.ts'
import { longestNote } from './limits.ts'

const instant = z.string()
const Moment = z.iso.datetime({ precision: 6 })
const Note = z.string().trim().max(longestNote)

/** What can be kept: a message of the chat, or a post of the forum. */
export const SavedKind = z.enum(['message', 'post'])
export type SavedKind = z.output<typeof SavedKind>

/** Null takes the reminder away; what is left out stays. */
const changes = {
  remindAt: Moment.nullable().optional(),
  note: Note.optional(),
}

export const SaveItem = z.object({ kind: SavedKind.optional(), ...changes })
export type SaveItem = z.output<typeof SaveItem>

export const ChangeSaved = z.object({ ...changes, done: z.boolean().optional() })
export type ChangeSaved = z.output<typeof ChangeSaved>

/** Where a saved message stands and whose it is. */
export const SavedMessage = z.object({
  channelId: id,
  author: id,
  at: instant,
  bot: BotView.optional(),
})
export type SavedMessage = z.output<typeof SavedMessage>

/** Where a saved post stands and whose it is. */
export const SavedPost = z.object({
  topicId: id,
  number: z.int(),
  author: id,
  at: instant,
})
export type SavedPost = z.output<typeof SavedPost>

/** A message or a post that a member keeps, as it is now. */
export const SavedView = z.object({
  itemId: id,
  kind: SavedKind,
  savedAt: instant,
  remindAt: instant.nullable(),
  /** When the reminder came. It is due until it is done or has another time. */
  remindedAt: instant.nullable(),
  doneAt: instant.nullable(),
  note: z.string(),
  /** Null when it was deleted, or is no longer open to the member. */
  message: SavedMessage.nullable(),
  /** The same of a post. */
  post: SavedPost.nullable(),
  /** Its words; empty where it is gone. Here, and not in it, so that deleting what is kept empties every entry alike. */
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
  'saved.removed': { itemId: string }
}

import { z } from 'zod'
import { id } from '#lib/shapes.ts'
import { mostReads } from '../limits.ts'

/** What a member wishes of a topic or a category: to follow it, or to hear nothing of it. */
export const Wish = z.enum(['follow', 'mute'])
export type Wish = z.output<typeof Wish>

/** `null` takes a wish back. */
export const ChangeWish = z.object({ wish: Wish.nullable() })
export type ChangeWish = z.output<typeof ChangeWish>

export const WishView = z.object({
  of: z.enum(['topic', 'category']),
  id,
  wish: Wish.nullable(),
})
export type WishView = z.output<typeof WishView>

/** How far one has read, in some topics: the number of the last post one saw. */
export const MarkTopicsRead = z.object({
  reads: z
    .array(z.object({ topicId: id, number: z.int().min(1).max(1_000_000) }))
    .min(1)
    .max(mostReads),
})
export type MarkTopicsRead = z.output<typeof MarkTopicsRead>

/** The number of the last post that was read, by topic. */
export const TopicReads = z.record(id, z.int())
export type TopicReads = z.output<typeof TopicReads>

/** What of the forum is one member's alone. */
export const OwnSnapshot = z.object({
  reads: TopicReads,
  topics: z.record(id, Wish),
  categories: z.record(id, Wish),
})
export type OwnSnapshot = z.output<typeof OwnSnapshot>

/** Entries for the member alone. */
export interface OwnEntries {
  'forum.wish-changed': WishView
  /** A topic was merged, split or removed: null where nothing is known any more. */
  'forum.reads-carried': { topicId: string; number: number | null }
}

/** What the other devices of a member hear, and nothing stores. */
export interface OwnSignals {
  'forum.read': TopicReads
}

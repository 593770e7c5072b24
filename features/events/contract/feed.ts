import { z } from 'zod'
import { chosenId, id } from '#lib/shapes.ts'

const instant = z.string()

/** What a calendar reads: all events that its person may see, or those they come to and host. */
export const FeedHolds = z.enum(['all', 'mine'])
export type FeedHolds = z.output<typeof FeedHolds>

export const MakeFeed = z.object({
  /** Chosen by the client, so that a retry cannot make it twice. */
  id: chosenId,
  /** Of one community; of all that one is in with null. */
  community: id.nullable(),
  holds: FeedHolds,
})
export type MakeFeed = z.output<typeof MakeFeed>

/** An address at which a calendar reads. */
export const FeedView = z.object({
  id,
  community: id.nullable(),
  holds: FeedHolds,
  /** The last characters of its secret, to tell addresses apart. */
  tokenEnd: z.string(),
  createdAt: instant,
  /** When a calendar read it last. */
  fetchedAt: instant.nullable(),
})
export type FeedView = z.output<typeof FeedView>

/** A feed with its address, which is shown this once. */
export const NewFeed = FeedView.extend({ url: z.string() })
export type NewFeed = z.output<typeof NewFeed>

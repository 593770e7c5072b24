import { z } from 'zod'
import { chosenId, id } from '#lib/shapes.ts'
import { longestDescription } from '../limits.ts'

const instant = z.string()

export const channelKinds = ['open', 'announcements', 'leads'] as const
/** `private` channels come from imports: for the named people who were in them. `direct` ones are conversations of a few. */
export const ChannelKind = z.enum([...channelKinds, 'private', 'direct'])
export type ChannelKind = z.output<typeof ChannelKind>

/**
 * How one answers in a channel. `free`: in threads or in the channel. `threads`: in threads alone. `questions`: leads post,
 * everybody asks in threads. `solved`: as free, and what is posted is a question until it is settled. `off`: no threads.
 */
export const threadPolicies = ['free', 'threads', 'questions', 'solved', 'off'] as const
export const ThreadPolicy = z.enum(threadPolicies)
export type ThreadPolicy = z.output<typeof ThreadPolicy>

/** Lower case, no spaces: letters and digits of any script, `-` and `_`. */
const ChannelName = z
  .string()
  .trim()
  .regex(/^[\p{Ll}\p{Lo}\p{Lm}\p{M}\p{N}_-]{1,60}$/u)

export const CreateChannel = z.object({
  id: chosenId,
  name: ChannelName,
  topic: z.string().trim().max(250).default(''),
  description: z.string().trim().max(longestDescription).optional(),
  kind: z.enum(channelKinds).default('open'),
  /** Questions in announcements and free elsewhere, unless said. */
  threads: ThreadPolicy.optional(),
})
export type CreateChannel = z.output<typeof CreateChannel>

export const ChangeChannel = z.object({
  name: ChannelName.optional(),
  topic: z.string().trim().max(250).optional(),
  description: z.string().trim().max(longestDescription).optional(),
  /** Between open and announcements only: who may read a channel never changes. */
  kind: z.enum(['open', 'announcements']).optional(),
  archived: z.boolean().optional(),
  threads: ThreadPolicy.optional(),
})
export type ChangeChannel = z.output<typeof ChangeChannel>

export const ChannelView = z.object({
  id,
  /** Empty for direct conversations, which are called by their people. */
  name: z.string(),
  topic: z.string(),
  /** Markdown. */
  description: z.string(),
  kind: ChannelKind,
  threads: ThreadPolicy,
  /** Everybody in a direct conversation, oneself included; null for every other channel. */
  people: z.array(id).nullable(),
  createdAt: instant,
  createdBy: id.nullable(),
  archivedAt: instant.nullable(),
})
export type ChannelView = z.output<typeof ChannelView>

export const MarkRead = z.object({ upTo: z.iso.datetime({ precision: 6 }) })
export type MarkRead = z.output<typeof MarkRead>

/** How far one has read in many channels at once. */
export const MarkAllRead = z.object({
  reads: z.array(z.object({ channelId: id, upTo: z.iso.datetime({ precision: 6 }) })).max(500),
})
export type MarkAllRead = z.output<typeof MarkAllRead>

export const ReadView = z.object({ channelId: id, at: instant })
export type ReadView = z.output<typeof ReadView>

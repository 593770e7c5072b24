import { z } from 'zod'
import { chosenId, id } from '#lib/shapes.ts'

const instant = z.string()

export const channelKinds = ['open', 'announcements', 'leads'] as const
/** `private` channels come from imports: for the named people who were in them. */
export const ChannelKind = z.enum([...channelKinds, 'private'])
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
  kind: z.enum(channelKinds).default('open'),
  /** Questions in announcements and free elsewhere, unless said. */
  threads: ThreadPolicy.optional(),
})
export type CreateChannel = z.output<typeof CreateChannel>

export const ChangeChannel = z.object({
  name: ChannelName.optional(),
  topic: z.string().trim().max(250).optional(),
  /** Between open and announcements only: who may read a channel never changes. */
  kind: z.enum(['open', 'announcements']).optional(),
  archived: z.boolean().optional(),
  threads: ThreadPolicy.optional(),
})
export type ChangeChannel = z.output<typeof ChangeChannel>

export const ChannelView = z.object({
  id,
  name: z.string(),
  topic: z.string(),
  kind: ChannelKind,
  threads: ThreadPolicy,
  createdAt: instant,
  archivedAt: instant.nullable(),
})
export type ChannelView = z.output<typeof ChannelView>

export const MarkRead = z.object({ upTo: z.iso.datetime({ precision: 6 }) })
export type MarkRead = z.output<typeof MarkRead>

export const ReadView = z.object({ channelId: id, at: instant })
export type ReadView = z.output<typeof ReadView>

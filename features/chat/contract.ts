import { z } from 'zod'
import { chosenId, id } from '#lib/shapes.ts'
import { longestMessage, snapshotWindow } from './limits.ts'

export { longestMessage, snapshotWindow }

const instant = z.string()

const Body = z.string().trim().min(1).max(longestMessage)

export const PostMessage = z.object({
  /** Chosen by the client, so that a retry cannot post twice. */
  id: chosenId,
  body: Body,
})
export type PostMessage = z.output<typeof PostMessage>

export const EditMessage = z.object({ body: Body })
export type EditMessage = z.output<typeof EditMessage>

/** A message; a deleted one keeps its place and loses its words. */
export const MessageView = z.object({
  id,
  channelId: id,
  author: id,
  at: instant,
  body: z.string(),
  editedAt: instant.nullable(),
  deletedAt: instant.nullable(),
})
export type MessageView = z.output<typeof MessageView>

/** A place in a channel: the time and the id of a message, as `<at>_<id>`. */
const Place = z.string().regex(/^\d{4}-\d\d-\d\dT[\d:.]+Z_[0-9a-f-]{36}$/)

export const MessagesQuery = z.object({
  before: Place.optional(),
  after: Place.optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
})
export type MessagesQuery = z.output<typeof MessagesQuery>

/** Messages of a channel, oldest first; `more` tells whether there are further ones in the direction asked for. */
export const MessagePage = z.object({ messages: z.array(MessageView), more: z.boolean() })
export type MessagePage = z.output<typeof MessagePage>

export const channelKinds = ['open', 'announcements', 'leads'] as const
/** `private` channels come from imports: for the named people who were in them. */
export const ChannelKind = z.enum([...channelKinds, 'private'])
export type ChannelKind = z.output<typeof ChannelKind>

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
})
export type CreateChannel = z.output<typeof CreateChannel>

export const ChangeChannel = z.object({
  name: ChannelName.optional(),
  topic: z.string().trim().max(250).optional(),
  /** Between open and announcements only: who may read a channel never changes. */
  kind: z.enum(['open', 'announcements']).optional(),
  archived: z.boolean().optional(),
})
export type ChangeChannel = z.output<typeof ChangeChannel>

export const ChannelView = z.object({
  id,
  name: z.string(),
  topic: z.string(),
  kind: ChannelKind,
  createdAt: instant,
  archivedAt: instant.nullable(),
})
export type ChannelView = z.output<typeof ChannelView>

export const MarkRead = z.object({ upTo: z.iso.datetime({ precision: 6 }) })
export type MarkRead = z.output<typeof MarkRead>

export const ReadView = z.object({ channelId: id, at: instant })
export type ReadView = z.output<typeof ReadView>

/** A channel in a snapshot: its newest messages, how far the viewer has read, and how much waits. */
export const ChannelSnapshot = z.object({
  channel: ChannelView,
  messages: z.array(MessageView),
  /** Whether there are messages before these. */
  more: z.boolean(),
  readAt: instant,
  /** Messages of others after `readAt`; counted to 100. */
  unread: z.int(),
})
export type ChannelSnapshot = z.output<typeof ChannelSnapshot>

export const ChatSnapshot = z.object({
  channels: z.array(ChannelSnapshot),
  can: z.object({ createChannel: z.boolean(), moderate: z.boolean() }),
})
export type ChatSnapshot = z.output<typeof ChatSnapshot>

/** The entries this feature writes, by kind. */
export interface ChatEntries {
  'chat.channel-created': ChannelView
  'chat.channel-changed': ChannelView
  'chat.message-posted': MessageView
  'chat.message-edited': MessageView
  'chat.message-deleted': MessageView
  /** Messages of the past were brought in; take the channel anew. */
  'chat.history-imported': { channel: ChannelView; messages: number }
}

/** Passing signals, by name. */
export interface ChatSignals {
  'chat.typing': { channelId: string; member: string }
  'chat.read': ReadView
}

/** What the socket answers, by name. */
export const PostMessageCall = PostMessage.extend({ community: id, channelId: id })
export type PostMessageCall = z.output<typeof PostMessageCall>
export const TypingCall = z.object({ community: id, channelId: id })
export type TypingCall = z.output<typeof TypingCall>

import { z } from 'zod'
import { AttachFile, FileView, mostFiles } from '#features/files/contract.ts'
import { CreatePoll } from '#features/polls/contract.ts'
import { chosenId, id } from '#lib/shapes.ts'
import { longestMessage } from '../limits.ts'

const instant = z.string()

export const Body = z.string().trim().min(1).max(longestMessage)

export const PostMessage = z
  .object({
    /** Chosen by the client, so that a retry cannot post twice. */
    id: chosenId,
    /** May be empty where something else is posted. */
    body: z.string().trim().max(longestMessage),
    /** A message to pass on, to no more people than it was said to. */
    forwards: id.optional(),
    /** The message it answers. What answers an answer stands in the same thread. */
    threadId: id.optional(),
    /** Of an answer: whether it is sent to the channel as well. */
    inChannel: z.boolean().optional(),
    files: z.array(AttachFile).min(1).max(mostFiles).optional(),
  })
  .refine(({ body, forwards, files }) => body !== '' || (forwards ?? files) !== undefined, {
    path: ['body'],
    // Also where other fields fail, so that all that is wrong is told at once.
    when: ({ value }) => typeof value === 'object' && value !== null,
  })
export type PostMessage = z.output<typeof PostMessage>

/** A message that is a poll; its body is the question. */
export const PostPoll = z.object({
  id: chosenId,
  poll: CreatePoll,
  /** The message it answers, and whether it is sent to the channel as well. */
  threadId: id.optional(),
  inChannel: z.boolean().optional(),
})
export type PostPoll = z.output<typeof PostPoll>

export const EditMessage = z.object({ body: Body })
export type EditMessage = z.output<typeof EditMessage>

/** What a message set off: how many answered it, the last time, and the last to answer, newest first and three at most. */
export const ThreadView = z.object({ count: z.int(), lastAt: instant, authors: z.array(id) })
export type ThreadView = z.output<typeof ThreadView>

/** Something that somebody did to a message, at some time. */
export const Mark = z.object({ by: id, at: instant })
export type Mark = z.output<typeof Mark>

/** One emoji on a message, and who put it there, the first to do so first. */
export const ReactionView = z.object({ emoji: z.string(), by: z.array(id) })
export type ReactionView = z.output<typeof ReactionView>

/** What is passed on: where it was said. */
export const ForwardView = z.object({ channelId: id, messageId: id })
export type ForwardView = z.output<typeof ForwardView>

/** A poster that is no member: a tool, or a bot of another place. */
export const BotView = z.object({ name: z.string(), picture: z.string().nullable() })
export type BotView = z.output<typeof BotView>

/** A message; a deleted one keeps its place and loses its words and all that stood on it but its answers. What it has not is left out. */
export const MessageView = z.object({
  id,
  channelId: id,
  author: id,
  at: instant,
  body: z.string(),
  editedAt: instant.nullable(),
  deletedAt: instant.nullable(),
  /** Who deleted it, if not its author. */
  deletedBy: id.optional(),
  /** The message this one answers. */
  threadId: id.optional(),
  /** Of an answer: its author sent it to the channel as well. */
  inChannel: z.literal(true).optional(),
  thread: ThreadView.optional(),
  solved: Mark.optional(),
  reactions: z.array(ReactionView).optional(),
  pinned: Mark.optional(),
  files: z.array(FileView).optional(),
  pollId: id.optional(),
  forwards: ForwardView.optional(),
  bot: BotView.optional(),
})
export type MessageView = z.output<typeof MessageView>

/** The words a message has had and has, oldest first, each since when. */
export const EditsView = z.array(z.object({ at: instant, body: z.string() }))
export type EditsView = z.output<typeof EditsView>

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

/** What the socket answers, by name. */
export const PostMessageCall = PostMessage.safeExtend({ community: id, channelId: id })
export type PostMessageCall = z.output<typeof PostMessageCall>
export const TypingCall = z.object({ community: id, channelId: id, threadId: id.optional() })
export type TypingCall = z.output<typeof TypingCall>

/** A file as it stands in a channel: what message it goes along with, and the one that answers. */
export const ChannelFile = z.object({
  file: FileView,
  messageId: id,
  threadId: id.optional(),
  author: id,
  at: instant,
})
export type ChannelFile = z.output<typeof ChannelFile>

export const FilesQuery = z.object({ before: Place.optional() })
export type FilesQuery = z.output<typeof FilesQuery>

/** The files of a channel, newest first. */
export const FilesPage = z.object({ files: z.array(ChannelFile), more: z.boolean() })
export type FilesPage = z.output<typeof FilesPage>

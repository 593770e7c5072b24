import { z } from 'zod'
import { Mark, ReactionView } from '#features/chat/contract.ts'
import { FileView } from '#features/files/contract.ts'
import { chosenId, id } from '#lib/shapes.ts'
import { pageOfPosts } from '../limits.ts'
import { DecidedMark } from './decision.ts'
import { TopicView, Words } from './topic.ts'

const instant = z.string()

export const WriteReply = z.object({
  /** Chosen by the client, so that a retry cannot write twice. */
  id: chosenId,
  body: Words,
  /** The number of the post that it answers. */
  replyTo: z.int().min(1).optional(),
})
export type WriteReply = z.output<typeof WriteReply>

export const EditPost = z.object({ body: Words })
export type EditPost = z.output<typeof EditPost>

/** A post by its number, and who wrote it. */
export const ReplyTo = z.object({ number: z.int(), author: id })
export type ReplyTo = z.output<typeof ReplyTo>

/** Where a post went that was moved away. */
export const MovedTo = z.object({ topicId: id, number: z.int() })
export type MovedTo = z.output<typeof MovedTo>

/** A post. One that was deleted, or moved away, keeps its place and loses its words. What it has not is left out. */
export const PostView = z.object({
  id,
  topicId: id,
  number: z.int(),
  author: id,
  at: instant,
  body: z.string(),
  replyTo: ReplyTo.optional(),
  reactions: z.array(ReactionView).optional(),
  files: z.array(FileView).optional(),
  /** The title of the topic that it began, which was merged into this one. */
  heading: z.string().optional(),
  editedAt: instant.optional(),
  deletedAt: instant.optional(),
  /** Who deleted it, if not its author. */
  deletedBy: id.optional(),
  moved: MovedTo.optional(),
  /** It says what came of the decision that its topic is, or why that is open again. */
  decided: DecidedMark.optional(),
  /** Whom it helped, in a question. */
  votes: z.array(id).optional(),
  /** It is the accepted answer of its topic. */
  accepted: Mark.optional(),
})
export type PostView = z.output<typeof PostView>

/** The words a post has had and has, oldest first, each since when. */
export const VersionsView = z.array(z.object({ at: instant, body: z.string() }))
export type VersionsView = z.output<typeof VersionsView>

/** From a number on, or before one. Without either it begins at the first post. */
export const PostsQuery = z.object({
  from: z.coerce.number().int().min(1).max(1_000_000).optional(),
  before: z.coerce.number().int().min(1).max(1_000_000).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(pageOfPosts),
})
export type PostsQuery = z.output<typeof PostsQuery>

/**
 * Posts of a topic in order, with the topic: the one it was merged into, if it was. The number that was asked for is
 * `at` there. `more` tells whether there are further ones in the direction asked for.
 */
export const PostsPage = z.object({
  topic: TopicView,
  at: z.int(),
  posts: z.array(PostView),
  more: z.boolean(),
})
export type PostsPage = z.output<typeof PostsPage>

/** What the socket answers, by name. */
export const WriteReplyCall = WriteReply.extend({ community: id, topicId: id })
export type WriteReplyCall = z.output<typeof WriteReplyCall>

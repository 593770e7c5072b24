import type { Mark, ReactionView } from '#features/chat/contract.ts'
import type { FileView } from '#features/files/contract.ts'
import type { Id } from '#lib/ids.ts'
import type { Instant } from '#lib/time.ts'
import { rowShape } from '#platform/server/db/row-shape.ts'
import type { DecidedMark, MovedTo, PostView, ReplyTo } from '../contract.ts'

/** A post as the database has it; what it has not is null. */
export interface Post {
  id: Id
  topicId: Id
  number: number
  author: Id
  at: Instant
  body: string
  replyTo: ReplyTo | null
  reactions: ReactionView[] | null
  files: FileView[] | null
  /** The title of the topic that it began, which was merged into this one. */
  heading: string | null
  editedAt: Instant | null
  deletedAt: Instant | null
  deletedBy: Id | null
  moved: MovedTo | null
  decided: DecidedMark | null
  votes: Id[] | null
  accepted: Mark | null
}

/** The one projection of posts, from `forum_post p`. */
export const postShape = rowShape<Post, PostView>({
  alias: 'p',
  fields: {
    id: ['id', 'id'],
    topicId: ['topic_id', 'id'],
    number: ['number', 'count'],
    author: ['author_id', 'id'],
    at: ['at', 'instant'],
    body: ['body', 'text'],
    replyTo: ['reply_to', 'json'],
    reactions: ['reactions', 'json'],
    files: ['files', 'json'],
    heading: ['heading', 'text'],
    editedAt: ['edited_at', 'instant'],
    deletedAt: ['deleted_at', 'instant'],
    deletedBy: ['deleted_by', 'id'],
    moved: ['moved', 'json'],
    decided: ['decided', 'json'],
    votes: ['votes', 'json'],
    accepted: ['accepted', 'json'],
  },
  always: ['id', 'topicId', 'number', 'author', 'at', 'body'],
})

/** What of a post may change. */
export type PostChange = Partial<Omit<Post, 'id' | 'topicId' | 'number' | 'author' | 'at'>>

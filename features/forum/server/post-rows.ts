import type { ReactionView } from '#features/chat/contract.ts'
import type { FileView } from '#features/files/contract.ts'
import type { Id } from '#lib/ids.ts'
import type { Instant } from '#lib/time.ts'
import { rowShape } from '#platform/server/db/row-shape.ts'
import type { MovedTo, PostView, ReplyTo } from '../contract.ts'

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
}

/** The one projection of posts, from `forum_post p`. */
export const postShape = rowShape<Post, PostView>({
  alias: 'p',
  columns: {
    id: 'id',
    topicId: 'topic_id',
    number: 'number',
    author: 'author_id',
    at: 'at',
    body: 'body',
    replyTo: 'reply_to',
    reactions: 'reactions',
    files: 'files',
    heading: 'heading',
    editedAt: 'edited_at',
    deletedAt: 'deleted_at',
    deletedBy: 'deleted_by',
    moved: 'moved',
  },
  instants: ['at', 'editedAt', 'deletedAt'],
  documents: ['replyTo', 'reactions', 'files', 'moved'],
  always: ['id', 'topicId', 'number', 'author', 'at', 'body'],
})

/** What of a post may change. */
export type PostChange = Partial<Omit<Post, 'id' | 'topicId' | 'number' | 'author' | 'at'>>

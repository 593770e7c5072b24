import type { ColumnType, Generated } from 'kysely'
import type { ForwardView, Mark, ReactionView } from '#features/chat/contract.ts'
import type { FileView } from '#features/files/contract.ts'
import type { StepView } from '#features/releases/contract.ts'
import type { Id } from '#lib/ids.ts'
import type { Instant } from '#lib/time.ts'
import { tables } from '#platform/server/db/database.ts'
import type { AudienceKey } from '#platform/server/log/audience.ts'
import type {
  AnswerMark,
  DecidedMark,
  DecisionView,
  DuplicateMark,
  MovedTo,
  Often,
  Opening,
  ReplyTo,
  Stance,
  TopicKind,
  Wish,
} from '../contract.ts'

interface CategoryTable {
  community_id: Id
  id: Id
  name: string
  description: string
  opening: Opening
  audience: AudienceKey[]
  place: number
  created_at: Generated<Instant>
}

interface TopicTable {
  community_id: Id
  id: Id
  category_id: Id
  kind: TopicKind
  title: string
  tags: string[]
  author_id: Id
  at: Instant
  audience: AudienceKey[]
  replies: Generated<number>
  last_number: Generated<number>
  last_at: Instant
  people: Generated<Id[]>
  pinned: Document<Mark>
  closed: Document<Mark>
  decision: Document<DecisionView>
  plan: Document<StepView[]>
  lifted: Document<ForwardView>
  split_from: Document<{ topicId: Id; number: number }>
  answer: Document<AnswerMark>
  same: Document<Id[]>
  duplicate_of: Document<DuplicateMark>
  merged_into: Id | null
  merged_offset: Generated<number>
}

interface PostTable {
  community_id: Id
  topic_id: Id
  number: number
  id: Id
  author_id: Id
  at: Instant
  body: string
  reply_to: Document<ReplyTo>
  reactions: Document<ReactionView[]>
  files: Document<FileView[]>
  heading: string | null
  edited_at: Instant | null
  deleted_at: Instant | null
  deleted_by: Id | null
  moved: Document<MovedTo>
  decided: Document<DecidedMark>
  votes: Document<Id[]>
  accepted: Document<Mark>
  imported: Generated<boolean>
}

/** A JSON value in a column; it goes in as text. */
type Document<Value> = ColumnType<Value | null, string | null | undefined, string | null>

/** Words that a post had before it was edited, and since when. */
interface VersionTable {
  community_id: Id
  post_id: Id
  at: Instant
  body: string
}

/** The number of the last post that a member saw in a topic. */
interface ReadTable {
  community_id: Id
  member_id: Id
  topic_id: Id
  number: number
}

interface WishTable {
  community_id: Id
  member_id: Id
  of_id: Id
  of_kind: 'topic' | 'category'
  wish: Wish
}

interface PositionTable {
  community_id: Id
  topic_id: Id
  member_id: Id
  stance: Stance
  reason: string
  at: Instant
  before: ColumnType<Past[], string | undefined, string>
}

/** How somebody stood before. */
interface Past {
  stance: Stance
  reason: string
  at: Instant
}

interface AskTable {
  community_id: Id
  topic_id: Id
  member_id: Id
  asker_id: Id
  chosen: boolean
  at: Instant
  until: Instant
  answered_at: Instant | null
  declined_at: Instant | null
  over_at: Instant | null
}

interface AskingTable {
  community_id: Id
  member_id: Id
  often: Often
}

export interface ForumTables {
  forum_category: CategoryTable
  forum_topic: TopicTable
  forum_post: PostTable
  forum_post_version: VersionTable
  forum_position: PositionTable
  forum_read: ReadTable
  forum_wish: WishTable
  forum_ask: AskTable
  forum_asking: AskingTable
}

export const forum = tables<ForumTables>()

import type { ColumnType, Generated } from 'kysely'
import type { FileView } from '#features/files/contract.ts'
import type { Id } from '#lib/ids.ts'
import type { Instant } from '#lib/time.ts'
import { tables } from '#platform/server/db/database.ts'
import type { AudienceKey } from '#platform/server/log/audience.ts'
import type {
  BotView,
  ChannelKind,
  FolderView,
  ForwardView,
  Mark,
  Notify,
  PostMessage,
  ReactionView,
  ThreadPolicy,
  ThreadView,
} from '../contract.ts'

interface ChannelTable {
  community_id: Id
  id: Id
  name: string
  topic: Generated<string>
  description: Generated<string>
  kind: ChannelKind
  threads: Generated<ThreadPolicy>
  audience: AudienceKey[]
  people: Id[] | null
  source: string | null
  created_at: Generated<Instant>
  created_by: Id | null
  archived_at: Instant | null
}

interface MessageTable {
  community_id: Id
  id: Id
  channel_id: Id
  author_id: Id
  at: Instant
  body: string
  edited_at: Instant | null
  deleted_at: Instant | null
  deleted_by: Id | null
  thread_id: Id | null
  in_channel: Generated<boolean>
  thread: Document<ThreadView>
  solved: Document<Mark>
  reactions: Document<ReactionView[]>
  pinned: Document<Mark>
  files: Document<FileView[]>
  poll_id: Id | null
  forwards: Document<ForwardView>
  bot: Document<BotView>
  imported: Generated<boolean>
}

/** A JSON value in a column; it goes in as text. */
type Document<Value> = ColumnType<Value | null, string | null, string | null>

/** Words that a message had before it was edited, and since when. */
interface EditTable {
  community_id: Id
  message_id: Id
  at: Instant
  body: string
}

interface ReadTable {
  community_id: Id
  member_id: Id
  channel_id: Id
  at: Instant
}

interface ScheduledTable {
  community_id: Id
  id: Id
  member_id: Id
  channel_id: Id
  post: ColumnType<ScheduledPost, string, string>
  post_at: Instant
  refused: string | null
}

/** What a post brings besides its id. */
export type ScheduledPost = Omit<PostMessage, 'id'>

interface ThreadFollowTable {
  community_id: Id
  member_id: Id
  thread_id: Id
  following: Generated<boolean>
  read_at: Instant
}

interface BlockTable {
  community_id: Id
  member_id: Id
  blocked_id: Id
  at: Generated<Instant>
}

interface PreferenceTable {
  community_id: Id
  member_id: Id
  channel_id: Id
  folder_id: Id | null
  muted: boolean
  notify: Notify
}

interface FoldersTable {
  community_id: Id
  member_id: Id
  folders: ColumnType<FolderView[], string, string>
}

export interface ChatTables {
  chat_channel: ChannelTable
  chat_message: MessageTable
  chat_message_edit: EditTable
  chat_read: ReadTable
  chat_scheduled: ScheduledTable
  chat_thread_follow: ThreadFollowTable
  chat_block: BlockTable
  chat_preference: PreferenceTable
  chat_folders: FoldersTable
}

export const chat = tables<ChatTables>()

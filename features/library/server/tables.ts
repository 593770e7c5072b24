import type { ColumnType, Generated } from 'kysely'
import type { FileView } from '#features/files/contract.ts'
import type { StepView } from '#features/releases/contract.ts'
import type { Id } from '#lib/ids.ts'
import type { Instant } from '#lib/time.ts'
import { tables } from '#platform/server/db/database.ts'
import type { FileHash } from '#platform/server/files/files.ts'
import type { AudienceKey } from '#platform/server/log/audience.ts'
import type { Editing, PublishedContent, ResourceKind, ResourceStatus } from '../contract.ts'

/** A column of JSON, which is written as text. */
type Json<Value, Empty = never> = ColumnType<Value | Empty, string | Empty, string | Empty>

interface SectionTable {
  community_id: Id
  id: Id
  name: string
  description: string
  place: number
  cover: Json<FileView, null>
}

interface ResourceTable {
  community_id: Id
  id: Id
  kind: ResourceKind
  status: ResourceStatus
  audience: AudienceKey[]
  next: Json<StepView, null>
  section_id: Id | null
  title: string
  summary: string
  body: string
  url: string | null
  minutes: number | null
  editing: Editing
  tags: string[]
  cover: Json<FileView, null>
  files: Json<FileView[]>
  items: Id[]
  author_id: Id | null
  version: Generated<number>
  created_at: Generated<Instant>
  updated_at: Generated<Instant>
  reason: Generated<string>
  comments: Generated<number>
  review_owner: Id | null
  review_days: number | null
  review_at: Instant | null
  review_asked_at: Instant | null
  confirmed_at: Instant | null
}

interface RevisionTable {
  community_id: Id
  resource_id: Id
  version: number
  author_id: Id | null
  at: Instant
  note: string
  title: string
  summary: string
  body: string
}

interface CommentTable {
  community_id: Id
  id: Id
  resource_id: Id
  author_id: Id
  body: string
  at: Generated<Instant>
}

interface DropTable {
  community_id: Id
  resource_id: Id
  terms_version: number
  watermark: boolean
  question: string
  ends_at: Instant | null
  ended_at: Instant | null
}

interface TermsTable {
  community_id: Id
  resource_id: Id
  version: number
  body: string
  at: Generated<Instant>
}

interface AcknowledgementTable {
  community_id: Id
  resource_id: Id
  member_id: Id
  version: number
  at: Generated<Instant>
}

interface AnswerTable {
  community_id: Id
  resource_id: Id
  member_id: Id
  body: string
  at: Generated<Instant>
}

interface MarkedCopyTable {
  community_id: Id
  file_id: Id
  member_id: Id
  hash: FileHash
}

interface PublicationTable {
  id: Id
  source_community: Id | null
  source_resource: Id | null
  source_name: string
  content: Json<PublishedContent, null>
  version: number
  created_at: Generated<Instant>
  ended_at: Generated<Instant | null>
}

interface PublicationCopyTable {
  publication_id: Id
  community_id: Id
  resource_id: Id
  suggested: boolean
  version: Generated<number>
  source_files: Generated<Id[]>
  taken_down_at: Generated<Instant | null>
}

interface OpeningTable {
  community_id: Id
  resource_id: Id
  member_id: Id
  day: string
  at: Instant
}

interface ReadTable {
  community_id: Id
  member_id: Id
  resource_id: Id
}

export interface LibraryTables {
  library_section: SectionTable
  library_resource: ResourceTable
  library_revision: RevisionTable
  library_comment: CommentTable
  library_opening: OpeningTable
  library_read: ReadTable
  library_drop: DropTable
  library_terms: TermsTable
  library_acknowledgement: AcknowledgementTable
  library_answer: AnswerTable
  library_marked_copy: MarkedCopyTable
  library_publication: PublicationTable
  library_publication_copy: PublicationCopyTable
}

export const library = tables<LibraryTables>()

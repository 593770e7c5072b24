import type { ColumnType, Generated } from 'kysely'
import type { Id } from '#lib/ids.ts'
import type { Instant } from '#lib/time.ts'
import { tables } from '#platform/server/db/database.ts'
import type { Backstage, Hand, QuestionStatus } from '../contract.ts'

/** A column of JSON, which is written as text. */
type Json<Value> = ColumnType<Value, string, string>

interface StageTable {
  community_id: Id
  occurrence_id: Id
  event_id: Id
  moderated: Generated<boolean>
  captions_url: string | null
  session_id: Id | null
  poll_ids: Generated<Id[]>
  hands: ColumnType<Hand[], string | undefined, string>
  backstage: ColumnType<Backstage, string | undefined, string>
}

interface LineTable {
  community_id: Id
  id: Id
  occurrence_id: Id
  author_id: Id
  body: string
  at: Instant
}

interface QuestionTable {
  community_id: Id
  id: Id
  occurrence_id: Id
  author_id: Id
  anonymous: boolean
  body: string
  at: Instant
  status: QuestionStatus
  votes: Generated<number>
}

interface VoteTable {
  community_id: Id
  question_id: Id
  member_id: Id
}

interface RoundTable {
  community_id: Id
  id: Id
  occurrence_id: Id
  size: number
  started_at: Instant
  ends_at: Instant
  rooms: Json<Id[][]>
}

export interface StageTables {
  stage: StageTable
  stage_line: LineTable
  stage_question: QuestionTable
  stage_vote: VoteTable
  stage_round: RoundTable
}

export const stages = tables<StageTables>()

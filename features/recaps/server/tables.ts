import type { ColumnType, Generated } from 'kysely'
import type { Answers, Question } from '#features/events/contract.ts'
import type { Id } from '#lib/ids.ts'
import type { Instant } from '#lib/time.ts'
import { tables } from '#platform/server/db/database.ts'
import type { KeepsakeKind } from '../contract.ts'

/** A column of JSON, which is written as text. */
type Json<Value> = ColumnType<Value, string, string>

interface SurveyTable {
  community_id: Id
  occurrence_id: Id
  anonymous: boolean
  off: Generated<boolean>
  questions: Json<Question[]>
}

interface AnsweredTable {
  community_id: Id
  occurrence_id: Id
  member_id: Id
}

interface AnswerTable {
  community_id: Id
  occurrence_id: Id
  id: Generated<Id>
  member_id: Id | null
  score: number
  answers: Json<Answers>
}

interface ThanksTable {
  community_id: Id
  occurrence_id: Id
  speaker_id: Id
  member_id: Id
  words: string
  at: Generated<Instant>
}

interface KeepsakeTable {
  community_id: Id
  occurrence_id: Id
  id: Id
  kind: KeepsakeKind
  at: Generated<Instant>
}

export interface RecapTables {
  recap_survey: SurveyTable
  recap_answered: AnsweredTable
  recap_answer: AnswerTable
  recap_thanks: ThanksTable
  recap_keepsake: KeepsakeTable
}

export const recaps = tables<RecapTables>()

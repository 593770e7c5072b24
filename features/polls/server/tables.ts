import type { ColumnType } from 'kysely'
import type { Id } from '#lib/ids.ts'
import type { Instant } from '#lib/time.ts'
import { tables } from '#platform/server/db/database.ts'
import type { AudienceKey } from '#platform/server/log/audience.ts'
import type { PollKind, PollResults, ResultsShown } from '../contract.ts'

interface PollTable {
  community_id: Id
  id: Id
  author_id: Id
  audience: AudienceKey[]
  question: string
  kind: PollKind
  most: number | null
  anonymous: boolean
  additions: boolean
  results_shown: ResultsShown
  created_at: Instant
  closes_at: Instant | null
  closed_at: Instant | null
  box_id: Id
  voted: ColumnType<number, number | undefined, number>
  results: ColumnType<PollResults, string, string>
}

interface OptionTable {
  community_id: Id
  poll_id: Id
  id: Id
  place: number
  text: string
}

interface VoteTable {
  community_id: Id
  poll_id: Id
  member_id: Id
  choices: Id[]
}

export const polls = tables<{ poll: PollTable; poll_option: OptionTable; poll_vote: VoteTable }>()

import type { Generated } from 'kysely'
import type { Id } from '#lib/ids.ts'
import type { Instant } from '#lib/time.ts'
import { tables } from '#platform/server/db/database.ts'
import type { SavedKind } from '../contract.ts'

interface SavedTable {
  community_id: Id
  member_id: Id
  item_id: Id
  kind: Generated<SavedKind>
  saved_at: Generated<Instant>
  remind_at: Instant | null
  reminded_at: Instant | null
  done_at: Instant | null
  note: Generated<string>
}

export interface SavedTables {
  saved: SavedTable
}

export const saved = tables<SavedTables>()

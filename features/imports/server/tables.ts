import type { ColumnType, Generated } from 'kysely'
import type { Id } from '#lib/ids.ts'
import type { Instant } from '#lib/time.ts'
import { tables } from '#platform/server/db/database.ts'
import type { ImportResult, ImportTool, ImportView } from '../contract.ts'
import type { ImportProgress } from './import-archive.ts'

/** A JSON value in a column; it goes in as text. */
type Document<Value> = ColumnType<Value | null, string | null, string | null>

interface RunTable {
  community_id: Id
  id: Id
  tool: ImportTool
  name: string
  state: 'uploading' | 'running' | 'done' | 'failed' | 'stopped'
  progress: Document<ImportProgress>
  result: Document<ImportResult>
  findings: ColumnType<ImportView['findings'], string | undefined, string>
  problem: string | null
  started_by: Id
  started_at: Generated<Instant>
  seen_at: Generated<Instant>
  ended_at: Instant | null
}

export interface ImportTables {
  import_run: RunTable
  import_advice_put_away: { community_id: Id; member_id: Id }
}

export const imports = tables<ImportTables>()

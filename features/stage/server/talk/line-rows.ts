import type { Id } from '#lib/ids.ts'
import type { Instant } from '#lib/time.ts'
import type { Db } from '#platform/server/db/database.ts'
import type { LineView } from '../../contract.ts'
import { newestLines as most } from '../../limits.ts'

export interface Line extends LineView {
  at: Instant
}

/** What to select to have a `Line`. */
export const lineColumns = 'id, occurrence_id as "occurrenceId", author_id as author, body, at'

/** The newest lines of a talk, oldest first. */
export async function newestLines(db: Db, community: Id, occurrenceId: Id): Promise<Line[]> {
  const rows = await db.prepared<Line>(
    'stage-lines',
    `select ${lineColumns} from stage_line where community_id = $1 and occurrence_id = $2 order by at desc, id desc limit ${most}`,
    [community, occurrenceId],
  )
  return rows.reverse()
}

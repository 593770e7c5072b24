import type { Db } from '#platform/server/db/database.ts'
import type { Viewer } from '#platform/server/live/viewer.ts'
import type { WritingSnapshot } from '../../contract.ts'
import { listScheduled } from './scheduled.ts'

/** What a member has written that waits for its time. */
export async function writingSnapshot(db: Db, viewer: Viewer): Promise<WritingSnapshot> {
  return { scheduled: await listScheduled(db, viewer) }
}

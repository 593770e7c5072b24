import type { Db } from '#platform/server/db/database.ts'
import type { Viewer } from '#platform/server/live/viewer.ts'
import type { WritingSnapshot } from '../../contract.ts'
import { listDrafts } from './drafts.ts'
import { listScheduled } from './scheduled.ts'

/** What a member has written and not said. */
export async function writingSnapshot(db: Db, viewer: Viewer): Promise<WritingSnapshot> {
  return { drafts: await listDrafts(db, viewer), scheduled: await listScheduled(db, viewer) }
}

import type { Id } from '#lib/ids.ts'
import type { Db } from '#platform/server/db/database.ts'
import { NotFound } from '#platform/server/errors/errors.ts'
import type { Viewer } from '#platform/server/live/viewer.ts'
import { visibleOf } from './access.ts'

/** What a collection holds: only what its editor sees, once each, and never itself. */
export async function keepItems(
  db: Db,
  viewer: Viewer,
  collection: Id,
  wanted: readonly Id[],
): Promise<Id[]> {
  const items = [...new Set(wanted)].filter((id) => id !== collection)
  const visible = await visibleOf(db, viewer, items)
  if (visible.length < items.length) throw new NotFound('resource')
  return items
}

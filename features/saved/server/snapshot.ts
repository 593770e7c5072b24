import type { Db } from '#platform/server/db/database.ts'
import type { Viewer } from '#platform/server/live/viewer.ts'
import type { SavedSnapshot } from '../contract.ts'
import { mostDone } from '../limits.ts'
import { itemsOf, presentItems } from './items.ts'

/** What a member keeps: all that is not done, and the newest of what is. */
export async function savedSnapshot(db: Db, viewer: Viewer): Promise<SavedSnapshot> {
  const newest = itemsOf(db, viewer).orderBy('saved_at', 'desc').orderBy('item_id', 'desc')
  const open = await newest.where('done_at', 'is', null).execute()
  const done = await itemsOf(db, viewer)
    .where('done_at', 'is not', null)
    .orderBy('done_at', 'desc')
    .orderBy('item_id', 'desc')
    .limit(mostDone)
    .execute()
  return { items: await presentItems(db, viewer, [...open, ...done]) }
}

import type { Db } from '#platform/server/db/database.ts'
import type { Viewer } from '#platform/server/live/viewer.ts'
import type { DraftsSnapshot, DraftView } from '../contract.ts'
import { mostDrafts, mostEmptied } from '../limits.ts'

/**
 * What a member has begun, the latest first, then what they emptied last: a device that was away learns that its own copy is
 * over.
 */
export function listDrafts(
  db: Db,
  { community, member }: Pick<Viewer, 'community' | 'member'>,
): Promise<DraftView[]> {
  return db.prepared<DraftView>(
    'drafts',
    `(${mine} and body <> '' order by at desc, place desc limit ${mostDrafts})
     union all
     (${mine} and body = '' order by at desc, place desc limit ${mostEmptied})`,
    [community, member],
  )
}

const mine = 'select place, body, at from draft where community_id = $1 and member_id = $2'

/** What a replica holds of them. */
export async function draftsSnapshot(
  db: Db,
  viewer: Pick<Viewer, 'community' | 'member'>,
): Promise<DraftsSnapshot> {
  return { drafts: await listDrafts(db, viewer) }
}

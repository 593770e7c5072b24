import type { Id } from '#lib/ids.ts'
import type { Db } from '#platform/server/db/database.ts'
import type { Viewer } from '#platform/server/live/viewer.ts'
import type { VersionsView } from '../contract.ts'
import { postFor } from './access.ts'
import { forum } from './tables.ts'

/**
 * What a post said before each edit and says now, oldest first, for all who read it: what others answered to must stay to be
 * found. Of a deleted one nothing is left.
 */
export async function listVersions(db: Db, viewer: Viewer, postId: Id): Promise<VersionsView> {
  const { post } = await postFor(db, viewer, postId)
  if (post.deletedAt || post.moved) return []
  const earlier = await forum(db)
    .selectFrom('forum_post_version')
    .select(['at', 'body'])
    .where('community_id', '=', viewer.community)
    .where('post_id', '=', postId)
    .orderBy('at')
    .execute()
  return [...earlier, { at: post.editedAt ?? post.at, body: post.body }]
}

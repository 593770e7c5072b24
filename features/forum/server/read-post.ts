import type { Id } from '#lib/ids.ts'
import type { Db } from '#platform/server/db/database.ts'
import type { Viewer } from '#platform/server/live/viewer.ts'
import type { PostView } from '../contract.ts'
import { postFor } from './access.ts'
import { postShape } from './post-rows.ts'

/** One post, for who sees its topic. */
export async function readPost(db: Db, viewer: Viewer, postId: Id): Promise<PostView> {
  const { post } = await postFor(db, viewer, postId)
  return postShape.present(post)
}

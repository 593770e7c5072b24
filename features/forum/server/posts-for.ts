import type { Id } from '#lib/ids.ts'
import type { Db } from '#platform/server/db/database.ts'
import type { Viewer } from '#platform/server/live/viewer.ts'
import type { PostView } from '../contract.ts'
import { type Post, postShape } from './post-rows.ts'

/** Posts by their ids, as far as they stand and the viewer sees them, for what keeps or finds them. */
export async function postsFor(db: Db, viewer: Viewer, ids: readonly Id[]): Promise<PostView[]> {
  if (ids.length === 0) return []
  const rows = await db.prepared<Post>(
    'forum-posts-for',
    `select ${postShape.columns} from forum_post p
     join forum_topic t on t.community_id = p.community_id and t.id = p.topic_id
     where p.community_id = $1 and p.id = any($2::uuid[]) and t.audience && $3::text[]
       and p.deleted_at is null and p.moved is null`,
    [viewer.community, ids, [...viewer.keys]],
  )
  return rows.map(postShape.present)
}

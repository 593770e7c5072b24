import { attachFiles } from '#features/files/server/index.ts'
import type { Id } from '#lib/ids.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import type { Audience } from '#platform/server/log/audience.ts'
import { type Post, postShape } from './post-rows.ts'

/** A post with where it belongs. */
export interface PlacedPost extends Post {
  community: Id
  audience: Audience
  imported?: boolean
}

/** Writes posts that have their numbers, in one statement. Their files are seen from now on by those who see the topic. */
export async function insertPosts(tx: Tx, posts: readonly PlacedPost[]): Promise<void> {
  if (posts.length === 0) return
  await tx.prepared(
    'forum-insert-posts',
    `insert into forum_post (community_id, imported, ${postShape.names})
     select community_id, imported, ${postShape.names} from json_populate_recordset(null::forum_post, $1::json)`,
    [JSON.stringify(posts.map(recordOf))],
  )
  for (const { community, id, files, audience } of posts)
    if (files) await attachFiles(tx, { community, to: id }, files, audience)
}

function recordOf({ community, audience: _, imported = false, ...post }: PlacedPost) {
  return { ...postShape.record(post), community_id: community, imported }
}

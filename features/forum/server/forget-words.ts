import { removeFiles } from '#features/files/server/index.ts'
import type { Id } from '#lib/ids.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { emptyEntries } from '#platform/server/log/empty-entries.ts'
import type { Post } from './post-rows.ts'
import { forum } from './tables.ts'

/** Takes the words of posts out of the log, with their earlier versions and their files. Their rows are the caller's. */
export async function forgetWords(
  tx: Tx,
  community: Id,
  posts: readonly Pick<Post, 'id' | 'files'>[],
): Promise<void> {
  if (posts.length === 0) return
  const ids = posts.map(({ id }) => id)
  const withFiles = posts.filter(({ files }) => files)
  await emptyEntries(tx, community, ids, { body: '' })
  if (withFiles.length > 0) {
    await emptyEntries(
      tx,
      community,
      withFiles.map(({ id }) => id),
      { files: [] },
    )
    const files = withFiles.flatMap((post) => post.files ?? [])
    await removeFiles(
      tx,
      community,
      files.map(({ id }) => id),
    )
  }
  await forum(tx)
    .deleteFrom('forum_post_version')
    .where('community_id', '=', community)
    .where('post_id', 'in', ids)
    .execute()
}

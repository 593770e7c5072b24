import { showFilesTo } from '#features/files/server/index.ts'
import { isWithin } from '#lib/audience.ts'
import type { Id } from '#lib/ids.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import type { Audience } from '#platform/server/log/audience.ts'
import { narrowEntries } from '#platform/server/log/narrow-entries.ts'
import type { Topic } from './topic-rows.ts'

/** Whether two audiences are the same people. */
export function sameAudience(one: Audience, other: Audience): boolean {
  return isWithin(one, other) && isWithin(other, one)
}

/**
 * Takes posts, and what the log says of them, away from those who are not of an audience any more: replay, files and
 * pages show them no longer.
 */
export async function showPostsTo(
  tx: Tx,
  community: Id,
  postIds: readonly Id[],
  audience: Audience,
): Promise<void> {
  await narrowEntries(tx, community, postIds, audience)
  await showFilesTo(tx, community, postIds, audience)
}

/** Tells those who see a topic that it is no more, for them: it was deleted or merged, or is for fewer from now on. */
export function announceGone(
  tx: Tx,
  by: Id | null,
  { community, id, audience }: Pick<Topic, 'community' | 'id' | 'audience'>,
): void {
  tx.log({ community, by, kind: 'forum.topic-removed', audience, data: { id } })
}

const mostInEntry = 500

/** Tells that posts have another topic, other numbers or other readers; those who show them take them anew. */
export function announceMoved(
  tx: Tx,
  by: Id | null,
  { community, audience }: Pick<Topic, 'community' | 'audience'>,
  { from, to }: { from: Id; to: Id },
  posts: readonly Id[],
): void {
  for (let at = 0; at < posts.length; at += mostInEntry)
    tx.log({
      ...{ community, by, audience },
      kind: 'forum.posts-moved',
      data: { from, to, posts: posts.slice(at, at + mostInEntry) },
    })
}

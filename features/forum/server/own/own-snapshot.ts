import type { Db } from '#platform/server/db/database.ts'
import type { Viewer } from '#platform/server/live/viewer.ts'
import type { OwnSnapshot, TopicReads } from '../../contract.ts'
import { forum } from '../tables.ts'

/** What of the forum is a member's alone: how far they have read, and what they follow. */
export async function ownSnapshot(db: Db, viewer: Viewer): Promise<OwnSnapshot> {
  const wishes = await forum(db)
    .selectFrom('forum_wish')
    .select(['of_id', 'of_kind', 'wish'])
    .where('community_id', '=', viewer.community)
    .where('member_id', '=', viewer.member)
    .execute()
  const wishesOf = (kind: 'topic' | 'category') =>
    Object.fromEntries(
      wishes.filter(({ of_kind }) => of_kind === kind).map(({ of_id, wish }) => [of_id, wish]),
    )
  return {
    reads: await listTopicReads(db, viewer),
    topics: wishesOf('topic'),
    categories: wishesOf('category'),
  }
}

/** How far a member has read; for a device that was away while another read. */
export async function listTopicReads(db: Db, viewer: Viewer): Promise<TopicReads> {
  const reads = await forum(db)
    .selectFrom('forum_read')
    .select(['topic_id', 'number'])
    .where('community_id', '=', viewer.community)
    .where('member_id', '=', viewer.member)
    .execute()
  return Object.fromEntries(reads.map(({ topic_id, number }) => [topic_id, number]))
}

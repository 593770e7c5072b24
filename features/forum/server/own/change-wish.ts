import type { Member } from '#features/communities/server/index.ts'
import type { Id } from '#lib/ids.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { lockLogs } from '#platform/server/log/append.ts'
import { onlyMembers } from '#platform/server/log/audience.ts'
import type { ChangeWish, WishView } from '../../contract.ts'
import { categoryFor, topicFor } from '../access.ts'
import { forum } from '../tables.ts'

/** Follows a topic, mutes it, or takes either back. */
export async function changeTopicWish(
  tx: Tx,
  member: Member,
  topicId: Id,
  { wish }: ChangeWish,
): Promise<WishView> {
  await lockLogs(tx, [member.community])
  const { id } = await topicFor(tx, member, topicId)
  return changeWish(tx, member, { of: 'topic', id, wish })
}

/** The same for all topics of a category that one has no wish for. */
export async function changeCategoryWish(
  tx: Tx,
  member: Member,
  categoryId: Id,
  { wish }: ChangeWish,
): Promise<WishView> {
  await lockLogs(tx, [member.community])
  const { id } = await categoryFor(tx, member, categoryId)
  return changeWish(tx, member, { of: 'category', id, wish })
}

async function changeWish(
  tx: Tx,
  { community, member }: Member,
  view: WishView,
): Promise<WishView> {
  const { of, id, wish } = view
  const key = { community_id: community, member_id: member, of_id: id }
  if (wish === null)
    await forum(tx)
      .deleteFrom('forum_wish')
      .where((is) => is.and(key))
      .execute()
  else
    await forum(tx)
      .insertInto('forum_wish')
      .values({ ...key, of_kind: of, wish })
      .onConflict((known) =>
        known.columns(['community_id', 'member_id', 'of_id']).doUpdateSet({ wish }),
      )
      .execute()
  tellWish(tx, community, member, view)
  return view
}

/** Tells a member's devices what they wish, and nobody else. */
export function tellWish(tx: Tx, community: Id, member: Id, data: WishView): void {
  tx.log({
    ...{ community, by: member, audience: onlyMembers([member]) },
    ...{ kind: 'forum.wish-changed', data },
  })
}

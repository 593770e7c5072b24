import type { Member } from '#features/communities/server/index.ts'
import type { Id } from '#lib/ids.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { lockLogs } from '#platform/server/log/append.ts'
import { onlyMembers } from '#platform/server/log/audience.ts'
import type { SavedEntries } from '../contract.ts'
import { itemFor } from './items.ts'
import { saved } from './tables.ts'

/** Keeps a message no longer. A reminder that was set finds nothing to remind of. */
export async function removeSaved(tx: Tx, member: Member, itemId: Id): Promise<null> {
  const { community, member: by } = member
  await lockLogs(tx, [community])
  await itemFor(tx, member, itemId)
  await saved(tx)
    .deleteFrom('saved')
    .where('community_id', '=', community)
    .where('member_id', '=', by)
    .where('item_id', '=', itemId)
    .execute()
  const data: SavedEntries['saved.removed'] = { itemId }
  tx.log({ community, by, kind: 'saved.removed', audience: onlyMembers([by]), data })
  return null
}

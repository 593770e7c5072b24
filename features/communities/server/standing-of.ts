import type { Id } from '#lib/ids.ts'
import type { Db } from '#platform/server/db/database.ts'
import type { MemberView } from '../contract.ts'
import { communities } from './tables.ts'

/** How members stand in a community; who is not among its members is missing. */
export async function standingOf(
  db: Db,
  community: Id,
  members: readonly Id[],
): Promise<Map<Id, MemberView['state']>> {
  if (members.length === 0) return new Map()
  const rows = await communities(db)
    .selectFrom('member')
    .select(['id', 'state'])
    .where('community_id', '=', community)
    .where('id', 'in', [...members])
    .execute()
  return new Map(rows.flatMap(({ id, state }) => (state === 'merged' ? [] : [[id, state]])))
}

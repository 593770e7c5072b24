import type { Id } from '#lib/ids.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { everyMember } from '#platform/server/log/audience.ts'
import type { MemberView, Role } from '../contract.ts'
import type { Member } from './access.ts'
import { presentOneMember } from './present.ts'
import { communities } from './tables.ts'

/** Stores a role and announces it. Whether it may be given was decided before, under the log's lock. */
export async function setRole(tx: Tx, by: Member, id: Id, role: Role): Promise<MemberView> {
  const { community } = by
  await communities(tx)
    .updateTable('member')
    .set({ role })
    .where('community_id', '=', community)
    .where('id', '=', id)
    .execute()
  const view = await presentOneMember(tx, community, id)
  tx.log({
    community,
    by: by.member,
    kind: 'communities.member-changed',
    audience: everyMember,
    data: view,
    touches: [id],
  })
  return view
}

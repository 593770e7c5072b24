import type { Id } from '#lib/ids.ts'
import { now } from '#lib/time.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { everyMember } from '#platform/server/log/audience.ts'
import { presentOneMember } from './present.ts'
import { communities } from './tables.ts'

interface Ending {
  community: Id
  id: Id
  by: Id
  state: 'left' | 'removed'
}

/** Ends a membership under the log's lock: role and rings go, the name stays beside what was said. Delivery ends at once. */
export async function endMember(tx: Tx, { community, id, by, state }: Ending): Promise<void> {
  await communities(tx)
    .updateTable('member')
    .set({ state, role: 'member', ended_at: now() })
    .where('community_id', '=', community)
    .where('id', '=', id)
    .execute()
  await communities(tx)
    .deleteFrom('ring_member')
    .where('community_id', '=', community)
    .where('member_id', '=', id)
    .execute()
  tx.log({
    community,
    by,
    kind: 'communities.member-ended',
    audience: everyMember,
    data: await presentOneMember(tx, community, id),
    touches: [id],
  })
}

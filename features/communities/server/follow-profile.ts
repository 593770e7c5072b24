import type { Id } from '#lib/ids.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { everyMember } from '#platform/server/log/audience.ts'
import { presentOneMember } from './present.ts'
import { communities } from './tables.ts'

/** A person changed their profile: every community they are in hears it, so that replicas follow. */
export async function followProfile(tx: Tx, person: { id: Id; name: string }): Promise<void> {
  const memberships = await communities(tx)
    .updateTable('member')
    .set({ name: person.name })
    .where('person_id', '=', person.id)
    .where('state', '=', 'active')
    .returning(['community_id', 'id'])
    .execute()
  for (const { community_id: community, id } of memberships) {
    const data = await presentOneMember(tx, community, id)
    tx.log({ community, by: id, kind: 'communities.member-changed', audience: everyMember, data })
  }
}

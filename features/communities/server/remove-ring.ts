import type { Id } from '#lib/ids.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { Forbidden } from '#platform/server/errors/errors.ts'
import { everyMember } from '#platform/server/log/audience.ts'
import type { CommunityEntries } from '../contract.ts'
import type { Member } from './access.ts'
import { canManageRings } from './policy.ts'
import { ringFor } from './ring.ts'
import { settle } from './standing.ts'
import { communities } from './tables.ts'

/** Dissolves a ring. What was for it alone is seen by nobody from then on. */
export async function removeRing(tx: Tx, member: Member, ringId: Id): Promise<null> {
  const { actor } = await settle(tx, member)
  if (!canManageRings(actor)) throw new Forbidden('ring.leads-manage')
  const { members } = await ringFor(tx, actor, ringId)
  await communities(tx)
    .deleteFrom('ring')
    .where('community_id', '=', actor.community)
    .where('id', '=', ringId)
    .execute()
  const data: CommunityEntries['communities.ring-removed'] = { id: ringId }
  tx.log({
    community: actor.community,
    by: actor.member,
    kind: 'communities.ring-removed',
    audience: everyMember,
    data,
    touches: members,
  })
  return null
}

import type { Tx } from '#platform/server/db/transaction.ts'
import { Conflict, Forbidden } from '#platform/server/errors/errors.ts'
import { everyMember } from '#platform/server/log/audience.ts'
import type { ChangeCommunity, CommunityView } from '../contract.ts'
import type { Member } from './access.ts'
import { canChangeCommunity } from './policy.ts'
import { presentCommunity } from './present.ts'
import { settle } from './standing.ts'
import { communities } from './tables.ts'

/** Changes what a community is called, is for, and how one gets in. Seats are never fewer than those taken. */
export async function changeCommunity(
  tx: Tx,
  member: Member,
  { meantFor, ...input }: ChangeCommunity,
): Promise<CommunityView> {
  const { actor, taken } = await settle(tx, member)
  if (!canChangeCommunity(actor)) throw new Forbidden('community.leads-change')
  if (input.seats !== undefined && input.seats < taken)
    throw new Conflict('community.seats-taken', { taken })
  const { community } = actor
  const row = await communities(tx)
    .updateTable('community')
    .set((eb) => ({
      ...input,
      id: eb.ref('id'),
      ...(meantFor !== undefined && { meant_for: meantFor }),
    }))
    .where('id', '=', community)
    .returningAll()
    .executeTakeFirstOrThrow()
  const data = presentCommunity(row)
  const by = actor.member
  tx.log({ community, by, kind: 'communities.changed', audience: everyMember, data })
  return data
}

import type { Tx } from '#platform/server/db/transaction.ts'
import { Conflict, Forbidden } from '#platform/server/errors/errors.ts'
import { type CreateRing, mostRings, type RingView } from '../contract.ts'
import type { Member } from './access.ts'
import { canManageRings } from './policy.ts'
import { presentRings } from './present.ts'
import { announceRing, ringFor, setRingMembers } from './ring.ts'
import { settle } from './standing.ts'
import { communities } from './tables.ts'

/** Names a circle of members. The same id sent again answers with the first. */
export async function createRing(tx: Tx, member: Member, input: CreateRing): Promise<RingView> {
  const { actor } = await settle(tx, member)
  if (!canManageRings(actor)) throw new Forbidden('ring.leads-manage')
  const { id, name, description, members } = input
  const rings = await presentRings(tx, actor.community)
  const earlier = rings.find((ring) => ring.id === id)
  if (earlier) return earlier
  if (rings.length >= mostRings) throw new Conflict('ring.too-many', { most: mostRings })
  const row = await communities(tx)
    .insertInto('ring')
    .values({ community_id: actor.community, id, name, description })
    .onConflict((conflict) => conflict.columns(['community_id', 'name']).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!row) throw new Conflict('ring.name-taken')
  const touched = await setRingMembers(tx, actor, { id, members: [] }, members)
  return announceRing(tx, actor, await ringFor(tx, actor, id), touched)
}

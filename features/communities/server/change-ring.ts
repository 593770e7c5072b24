import type { Id } from '#lib/ids.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { Conflict, Forbidden } from '#platform/server/errors/errors.ts'
import type { ChangeRing, RingView } from '../contract.ts'
import type { Member } from './access.ts'
import { canManageRings } from './policy.ts'
import { presentRings } from './present.ts'
import { announceRing, ringFor, setRingMembers } from './ring.ts'
import { settle } from './standing.ts'
import { communities } from './tables.ts'

/** Changes what a ring is called, what it is for, or who belongs to it. */
export async function changeRing(
  tx: Tx,
  member: Member,
  ringId: Id,
  input: ChangeRing,
): Promise<RingView> {
  const { actor } = await settle(tx, member)
  if (!canManageRings(actor)) throw new Forbidden('ring.leads-manage')
  const ring = await ringFor(tx, actor, ringId)
  const { name = ring.name, description = ring.description, members = ring.members } = input
  const rings = await presentRings(tx, actor.community)
  if (rings.some((other) => other.id !== ringId && other.name === name))
    throw new Conflict('ring.name-taken')
  await communities(tx)
    .updateTable('ring')
    .set({ name, description })
    .where('community_id', '=', actor.community)
    .where('id', '=', ringId)
    .execute()
  const touched = await setRingMembers(tx, actor, ring, members)
  return announceRing(tx, actor, await ringFor(tx, actor, ringId), touched)
}

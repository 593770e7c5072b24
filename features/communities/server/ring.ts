import type { Id } from '#lib/ids.ts'
import type { Db } from '#platform/server/db/database.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { NotFound } from '#platform/server/errors/errors.ts'
import { everyMember } from '#platform/server/log/audience.ts'
import type { RingView } from '../contract.ts'
import type { Member } from './access.ts'
import { presentRings } from './present.ts'
import { communities } from './tables.ts'

/** The only way to a ring of one's community. */
export async function ringFor(db: Db, actor: Member, id: Id): Promise<RingView> {
  const rings = await presentRings(db, actor.community)
  const ring = rings.find((each) => each.id === id)
  if (!ring) throw new NotFound('ring')
  return ring
}

/** Makes `wanted` the members of a ring, and answers whose membership changed. Throws `NotFound` for who is not here. */
export async function setRingMembers(
  tx: Tx,
  { community }: Member,
  ring: Pick<RingView, 'id' | 'members'>,
  wanted: readonly Id[],
): Promise<Id[]> {
  const [before, after] = [new Set(ring.members), new Set(wanted)]
  const [gone, added] = [[...before.difference(after)], [...after.difference(before)]]
  if (gone.length > 0)
    await communities(tx)
      .deleteFrom('ring_member')
      .where('community_id', '=', community)
      .where('ring_id', '=', ring.id)
      .where('member_id', 'in', gone)
      .execute()
  if (added.length > 0) {
    const here = await communities(tx)
      .insertInto('ring_member')
      .columns(['community_id', 'ring_id', 'member_id'])
      .expression((eb) =>
        eb
          .selectFrom('member')
          .select(['community_id', eb.val(ring.id).$castTo<Id>().as('ring_id'), 'id'])
          .where('community_id', '=', community)
          .where('state', '=', 'active')
          .where('id', 'in', added),
      )
      .returning('member_id')
      .execute()
    if (here.length < added.length) throw new NotFound('member')
  }
  return [...gone, ...added]
}

/** Tells everybody what a ring is now; whoever came into it or left it is asked anew what they may see. */
export function announceRing(
  tx: Tx,
  actor: Member,
  ring: RingView,
  touches: readonly Id[],
): RingView {
  tx.log({
    community: actor.community,
    by: actor.member,
    kind: 'communities.ring-changed',
    audience: everyMember,
    data: ring,
    touches,
  })
  return ring
}

import type { Id } from '#lib/ids.ts'
import { now } from '#lib/time.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { Conflict } from '#platform/server/errors/errors.ts'
import { lockLogs } from '#platform/server/log/append.ts'
import { everyMember } from '#platform/server/log/audience.ts'
import type { MemberView, Role } from '../contract.ts'
import { presentOneMember } from './present.ts'
import { communities } from './tables.ts'

interface NewMember {
  community: Id
  /** The id of the member to be; one who was here before keeps the id they had. */
  id: Id
  person: { id: Id; name: string }
  role?: Role
  invitedBy?: Id
  guidelinesAccepted?: number
}

/**
 * Makes a person an active member, one who left before included, and announces it. An application of theirs is settled. Throws `Conflict`
 * `community.full` when no seat is free: seats are counted under the log's lock, so two can't take the last one.
 */
export async function addMember(tx: Tx, input: NewMember): Promise<MemberView> {
  const { community, person } = input
  await lockLogs(tx, [community])
  const earlier = await communities(tx)
    .selectFrom('member')
    .select(['id', 'state'])
    .where('community_id', '=', community)
    .where('person_id', '=', person.id)
    .executeTakeFirst()
  if (earlier?.state === 'active') return presentOneMember(tx, community, earlier.id)
  await takeSeat(tx, community)
  await communities(tx)
    .deleteFrom('application')
    .where('community_id', '=', community)
    .where('person_id', '=', person.id)
    .execute()

  const id = earlier?.id ?? input.id
  const values = {
    name: person.name,
    role: input.role ?? 'member',
    state: 'active',
    invited_by: input.invitedBy ?? null,
    guidelines_accepted: input.guidelinesAccepted ?? 0,
    joined_at: now(),
    ended_at: null,
  } as const
  await communities(tx)
    .insertInto('member')
    .values({ ...values, community_id: community, id, person_id: person.id })
    .onConflict((conflict) => conflict.columns(['community_id', 'id']).doUpdateSet(values))
    .execute()
  if (input.guidelinesAccepted) await noteAcceptance(tx, community, id, input.guidelinesAccepted)
  const view = await presentOneMember(tx, community, id)
  tx.log({
    community,
    by: id,
    kind: 'communities.member-joined',
    audience: everyMember,
    data: view,
    touches: [id],
  })
  return view
}

async function noteAcceptance(tx: Tx, community: Id, member: Id, version: number): Promise<void> {
  await communities(tx)
    .insertInto('guidelines_acceptance')
    .values({ community_id: community, member_id: member, version })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

async function takeSeat(tx: Tx, community: Id): Promise<void> {
  const { taken, seats } = await communities(tx)
    .selectFrom('community')
    .select((eb) => [
      'seats',
      eb
        .selectFrom('member')
        .select((count) => count.fn.countAll<number>().as('taken'))
        .where('community_id', '=', community)
        .where('state', '=', 'active')
        .as('taken'),
    ])
    .where('id', '=', community)
    .executeTakeFirstOrThrow()
  if ((taken ?? 0) >= seats) throw new Conflict('community.full', { seats })
}

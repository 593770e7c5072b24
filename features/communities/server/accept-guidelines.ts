import type { Tx } from '#platform/server/db/transaction.ts'
import { Conflict } from '#platform/server/errors/errors.ts'
import { onlyMembers } from '#platform/server/log/audience.ts'
import type { AcceptanceView, AcceptGuidelines, CommunityEntries } from '../contract.ts'
import type { Member } from './access.ts'
import { settle } from './standing.ts'
import { communities } from './tables.ts'

/** Accepts the guidelines that hold now; an older version can't be accepted any more. Twice is once. */
export async function acceptGuidelines(
  tx: Tx,
  member: Member,
  { version }: AcceptGuidelines,
): Promise<AcceptanceView> {
  const { actor } = await settle(tx, member)
  const { guidelines_version: current } = await communities(tx)
    .selectFrom('community')
    .select('guidelines_version')
    .where('id', '=', actor.community)
    .executeTakeFirstOrThrow()
  if (version !== current) throw new Conflict('guidelines.not-current')
  if (!actor.guidelinesAccepted) await acceptVersion(tx, actor, version)
  return acceptanceOf(tx, actor, version)
}

/** Notes that a member accepted a version, and tells them and the leads. */
export async function acceptVersion(tx: Tx, actor: Member, version: number): Promise<void> {
  const { community, member } = actor
  await communities(tx)
    .insertInto('guidelines_acceptance')
    .values({ community_id: community, member_id: member, version })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  await communities(tx)
    .updateTable('member')
    .set({ guidelines_accepted: version })
    .where('community_id', '=', community)
    .where('id', '=', member)
    .execute()
  const data: CommunityEntries['communities.guidelines-accepted'] = { member, version }
  tx.log({
    community,
    by: member,
    kind: 'communities.guidelines-accepted',
    audience: ['leads', ...onlyMembers([member])],
    data,
  })
}

async function acceptanceOf(tx: Tx, actor: Member, version: number): Promise<AcceptanceView> {
  return communities(tx)
    .selectFrom('guidelines_acceptance')
    .select(['member_id as member', 'version', 'accepted_at as at'])
    .where('community_id', '=', actor.community)
    .where('member_id', '=', actor.member)
    .where('version', '=', version)
    .executeTakeFirstOrThrow()
}

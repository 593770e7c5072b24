import { provenAddress } from '#features/people/server/index.ts'
import type { Id } from '#lib/ids.ts'
import { now } from '#lib/time.ts'
import type { Db } from '#platform/server/db/database.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { Conflict, NotFound } from '#platform/server/errors/errors.ts'
import { lockLogs } from '#platform/server/log/append.ts'
import { everyMember } from '#platform/server/log/audience.ts'
import type { ClaimView, CommunityEntries } from '../contract.ts'
import type { Member } from './access.ts'
import { communities } from './tables.ts'

/** Two members who turned out to be one. */
export interface Merge {
  community: Id
  /** A shadow, which is gone. */
  from: Id
  into: Id
  /** Whether they may read what was private among a few with the shadow. */
  opensPrivate: boolean
}

/** What features to the right make of what a shadow did, in the same transaction and under the log's lock. */
export type MemberMerged = (tx: Tx, merge: Merge) => Promise<void>

interface Claim {
  community: Id
  member: Id
  person: Id
  shadow: Id
}

/** The shadows that have the actor's proven address, without those of which they said that it is not them. */
export async function listClaims(db: Db, { community, person }: Member): Promise<ClaimView[]> {
  const address = await provenAddress(db, person)
  if (address === undefined) return []
  const rows = await communities(db)
    .selectFrom('member')
    .select(['id', 'name', 'source'])
    .where('community_id', '=', community)
    .where('state', '=', 'shadow')
    .where('source_email', '=', address)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('claim_refusal')
            .select('shadow_id')
            .whereRef('claim_refusal.community_id', '=', 'member.community_id')
            .whereRef('claim_refusal.shadow_id', '=', 'member.id')
            .where('claim_refusal.person_id', '=', person),
        ),
      ),
    )
    .orderBy('joined_at')
    .execute()
  return rows.map(({ id, name, source }) => ({
    shadow: id,
    name,
    tool: (source ?? '').split(':')[0] ?? '',
  }))
}

/** Takes over what a shadow did that has the actor's proven address. Any other is not found, like one that never was. */
export async function claimByAddress(
  tx: Tx,
  actor: Member,
  shadow: Id,
  merged: MemberMerged,
): Promise<void> {
  await lockLogs(tx, [actor.community])
  const mine = await listClaims(tx, actor)
  if (!mine.some((claim) => claim.shadow === shadow)) throw new NotFound('shadow')
  await mergeShadow(tx, { ...actor, shadow }, merged)
}

/** Says that a shadow with the actor's address is not them. */
export async function refuseClaim(tx: Tx, actor: Member, shadow: Id): Promise<null> {
  const mine = await listClaims(tx, actor)
  if (!mine.some((claim) => claim.shadow === shadow)) return null
  await communities(tx)
    .insertInto('claim_refusal')
    .values({ community_id: actor.community, shadow_id: shadow, person_id: actor.person })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return null
}

/** A shadow of the actor's community that nobody has claimed. */
export async function shadowFor(
  db: Db,
  { community }: Pick<Member, 'community'>,
  id: Id,
): Promise<{ id: Id; email: string | null }> {
  const row = await communities(db)
    .selectFrom('member')
    .select(['id', 'state', 'source_email as email'])
    .where('community_id', '=', community)
    .where('id', '=', id)
    .where('state', 'in', ['shadow', 'merged'])
    .executeTakeFirst()
  if (!row) throw new NotFound('shadow')
  if (row.state === 'merged') throw new Conflict('shadow.claimed')
  return row
}

/**
 * Makes a member and a shadow one, under the log's lock, so that of two who claim it at once one is refused. What was private opens
 * to who has shown that the shadow's address is theirs; where none is known, the lead's word for them is enough.
 */
export async function mergeShadow(tx: Tx, claim: Claim, merged: MemberMerged): Promise<void> {
  const { community, member, person } = claim
  await lockLogs(tx, [community])
  const { id: from, email } = await shadowFor(tx, claim, claim.shadow)
  const opensPrivate = email === null || email === (await provenAddress(tx, person))
  await communities(tx)
    .updateTable('member')
    .set({ state: 'merged', merged_into: member, ended_at: now() })
    .where('community_id', '=', community)
    .where('id', '=', from)
    .execute()
  await communities(tx)
    .updateTable('invitation')
    .set({ revoked_at: now() })
    .where('community_id', '=', community)
    .where('shadow_id', '=', from)
    .where('revoked_at', 'is', null)
    .execute()
  await merged(tx, { community, from, into: member, opensPrivate })
  const data: CommunityEntries['communities.shadow-claimed'] = { shadow: from, member }
  tx.log({ community, by: member, kind: 'communities.shadow-claimed', audience: everyMember, data })
}

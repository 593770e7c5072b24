import type { Id } from '#lib/ids.ts'
import { now } from '#lib/time.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { Forbidden, NotFound } from '#platform/server/errors/errors.ts'
import type { CommunityEntries } from '../contract.ts'
import type { Member } from './access.ts'
import { audienceOf } from './create-invitation.ts'
import { canInvite, isLead } from './policy.ts'
import { communities } from './tables.ts'

/** Ends an invitation, so that its link works no longer. Moderators end their own. Ending it twice changes nothing. */
export async function revokeInvitation(tx: Tx, actor: Member, invitationId: Id): Promise<null> {
  if (!canInvite(actor)) throw new Forbidden('invitation.not-yours-to-make')
  const row = await communities(tx)
    .selectFrom('invitation')
    .selectAll()
    .where('community_id', '=', actor.community)
    .where('id', '=', invitationId)
    .$if(!isLead(actor), (query) => query.where('created_by', '=', actor.member))
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw new NotFound('invitation')
  if (row.revoked_at) return null
  await communities(tx)
    .updateTable('invitation')
    .set({ revoked_at: now() })
    .where('community_id', '=', actor.community)
    .where('id', '=', invitationId)
    .execute()
  const data: CommunityEntries['communities.invitation-revoked'] = { invitation: invitationId }
  tx.log({
    community: actor.community,
    by: actor.member,
    kind: 'communities.invitation-revoked',
    audience: audienceOf(row),
    data,
  })
  return null
}

import { sql } from 'kysely'
import { now } from '#lib/time.ts'
import type { Db } from '#platform/server/db/database.ts'
import { Forbidden } from '#platform/server/errors/errors.ts'
import type { InvitationView } from '../contract.ts'
import type { Member } from './access.ts'
import { presentInvitation } from './create-invitation.ts'
import { canInvite, isLead } from './policy.ts'
import { communities } from './tables.ts'

/** Invitations that still work, newest first: all of them for leads, their own for moderators. */
export async function listInvitations(db: Db, actor: Member): Promise<InvitationView[]> {
  if (!canInvite(actor)) throw new Forbidden('invitation.not-yours-to-make')
  const rows = await communities(db)
    .selectFrom('invitation')
    .selectAll()
    .where('community_id', '=', actor.community)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', now())
    .where(sql<boolean>`uses < coalesce(most_uses, 2147483647)`)
    .$if(!isLead(actor), (query) => query.where('created_by', '=', actor.member))
    .orderBy('created_at', 'desc')
    .limit(500)
    .execute()
  return rows.map(presentInvitation)
}

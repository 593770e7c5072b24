import type { Id } from '#lib/ids.ts'
import type { Person } from '#platform/server/auth/session.ts'
import type { Db } from '#platform/server/db/database.ts'
import { NotFound } from '#platform/server/errors/errors.ts'
import type { InvitationCard } from '../contract.ts'
import { cardOf, doorByInvitation } from './at-door.ts'

export interface Invitation {
  community: Id
  id: Id
  email: string | null
  createdBy: Id
  /** The name of the member who invites. */
  invitedBy: string
  /** The shadow it is bound to, and its name. */
  shadow: Id | null
  claims: string | null
}

/**
 * The only way to an invitation by its code. Unknown, revoked, expired, used up and by
 * somebody who no longer looks after the community answer alike.
 */
export async function invitationFor(db: Db, code: string): Promise<Invitation> {
  const [row] = await db.prepared<Invitation>(
    'invitation-by-code',
    `select i.community_id as community, i.id, i.email, i.created_by as "createdBy", m.name as "invitedBy",
       s.id as shadow, s.name as claims
     from invitation i
     join community c on c.id = i.community_id and c.archived_at is null
     join member m on m.community_id = i.community_id and m.id = i.created_by
       and m.state = 'active' and m.role <> 'member'
     left join member s on s.community_id = i.community_id and s.id = i.shadow_id and s.state = 'shadow'
     where i.code = $1 and i.revoked_at is null and i.expires_at > now()
       and i.uses < coalesce(i.most_uses, i.uses + 1)
       and (i.shadow_id is null or s.id is not null)`,
    [code],
  )
  if (!row) throw new NotFound('invitation')
  return row
}

/** What an invitation is to, for whoever has its code. */
export async function readInvitation(
  db: Db,
  actor: Person | null,
  code: string,
): Promise<InvitationCard> {
  const { community, email, invitedBy, claims } = await invitationFor(db, code)
  const door = await doorByInvitation(db, actor?.id ?? null, community)
  return { community: cardOf(door), invitedBy, email, claims, standing: door.standing }
}

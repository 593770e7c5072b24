import type { Id } from '#lib/ids.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { Conflict, Forbidden } from '#platform/server/errors/errors.ts'
import { type ChangeRole, type MemberView, mostLeads } from '../contract.ts'
import type { Member } from './access.ts'
import { canChangeRoles, canStepDown, hasRoomForLead } from './policy.ts'
import { presentOneMember } from './present.ts'
import { setRole } from './set-role.ts'
import { fellowFor, settle } from './standing.ts'

/** Gives a member, or oneself, another role. There is always one lead, and never more than four. */
export async function changeRole(
  tx: Tx,
  member: Member,
  memberId: Id,
  { role }: ChangeRole,
): Promise<MemberView> {
  const { actor, leads } = await settle(tx, member)
  if (!canChangeRoles(actor)) throw new Forbidden('member.leads-give-roles')
  const fellow = await fellowFor(tx, actor, memberId)
  if (fellow.role === role) return presentOneMember(tx, actor.community, memberId)
  if (role === 'lead' && !hasRoomForLead(leads))
    throw new Conflict('community.leads-full', { most: mostLeads })
  if (!canStepDown(fellow, leads)) throw new Conflict('community.last-lead')
  return setRole(tx, actor, memberId, role)
}

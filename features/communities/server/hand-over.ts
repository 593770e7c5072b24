import type { Tx } from '#platform/server/db/transaction.ts'
import { Conflict, Forbidden } from '#platform/server/errors/errors.ts'
import { type HandOver, type MemberView, mostLeads } from '../contract.ts'
import type { Member } from './access.ts'
import { hasRoomForLead, isLead } from './policy.ts'
import { presentOneMember } from './present.ts'
import { setRole } from './set-role.ts'
import { fellowFor, settle } from './standing.ts'

/** Hands the lead to another member in one step: they lead from now on, and I become a member, or stay beside them. */
export async function handOver(
  tx: Tx,
  member: Member,
  { to, stay }: HandOver,
): Promise<MemberView> {
  const { actor, leads } = await settle(tx, member)
  if (!isLead(actor)) throw new Forbidden('community.leads-hand-over')
  if (to === actor.member) throw new Conflict('community.hand-over-to-other')
  const fellow = await fellowFor(tx, actor, to)
  const joins = !isLead(fellow)
  if (joins && stay && !hasRoomForLead(leads))
    throw new Conflict('community.leads-full', { most: mostLeads })
  const successor = joins
    ? await setRole(tx, actor, to, 'lead')
    : await presentOneMember(tx, actor.community, to)
  if (!stay) await setRole(tx, actor, actor.member, 'member')
  return successor
}

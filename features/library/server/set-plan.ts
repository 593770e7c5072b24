import type { Member } from '#features/communities/server/index.ts'
import type { ReleasePlan } from '#features/releases/contract.ts'
import type { Id } from '#lib/ids.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { Conflict, Forbidden } from '#platform/server/errors/errors.ts'
import { lockLogs } from '#platform/server/log/append.ts'
import type { ResourceView } from '../contract.ts'
import { resourceFor } from './access.ts'
import { canManage } from './policy.ts'
import { awaitCopies } from './publishing/carry.ts'
import { viewResource } from './read-resource.ts'
import { planResource } from './set-audience.ts'

/** Plans anew who sees a resource and when, in place of what was planned. Who is left out sees it no longer. */
export async function setPlan(
  tx: Tx,
  member: Member,
  id: Id,
  plan: ReleasePlan,
): Promise<ResourceView> {
  await lockLogs(tx, [member.community])
  const resource = await resourceFor(tx, member, id)
  if (!canManage(member)) throw new Forbidden('library.leads-manage')
  if (resource.status === 'suggested' || resource.status === 'returned')
    throw new Conflict('resource.not-published')
  const planned = await planResource(tx, resource, plan, member.member)
  // Copies that are not there yet come when it is for all.
  await awaitCopies(tx, planned)
  return viewResource(tx, member, planned)
}

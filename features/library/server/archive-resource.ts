import type { Member } from '#features/communities/server/index.ts'
import type { Id } from '#lib/ids.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { Conflict, Forbidden } from '#platform/server/errors/errors.ts'
import { lockLogs } from '#platform/server/log/append.ts'
import type { ResourceView } from '../contract.ts'
import { resourceFor } from './access.ts'
import { announceResource } from './announce.ts'
import { canManage } from './policy.ts'
import { carryOn } from './publishing/carry.ts'
import { viewResource } from './read-resource.ts'
import { library } from './tables.ts'

/** Puts a resource away, to be read and not written, or takes it out again. Who sees it stays. */
export async function archiveResource(
  tx: Tx,
  member: Member,
  id: Id,
  archived: boolean,
): Promise<ResourceView> {
  await lockLogs(tx, [member.community])
  const resource = await resourceFor(tx, member, id)
  if (!canManage(member)) throw new Forbidden('library.leads-manage')
  const status = archived ? 'archived' : 'published'
  if (resource.status === status) return viewResource(tx, member, resource)
  if (resource.status === 'suggested' || resource.status === 'returned')
    throw new Conflict('resource.not-published')
  await library(tx)
    .updateTable('library_resource')
    .set({ status })
    .where('community_id', '=', member.community)
    .where('id', '=', id)
    .execute()
  await carryOn(tx, resource)
  return viewResource(tx, member, await announceResource(tx, resource, member.member))
}

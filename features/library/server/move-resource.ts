import type { Member } from '#features/communities/server/index.ts'
import type { Id } from '#lib/ids.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { Forbidden } from '#platform/server/errors/errors.ts'
import { lockLogs } from '#platform/server/log/append.ts'
import type { MoveResource, ResourceView } from '../contract.ts'
import { findResource, resourceFor, sectionFor } from './access.ts'
import { announceResource } from './announce.ts'
import { canManage } from './policy.ts'
import { viewResource } from './read-resource.ts'
import { library } from './tables.ts'

/** Puts a resource into a section, or into none. A copy too: what it says is its source's, where it stands is each community's own. */
export async function moveResource(
  tx: Tx,
  member: Member,
  id: Id,
  { sectionId }: MoveResource,
): Promise<ResourceView> {
  const { community, member: by } = member
  await lockLogs(tx, [community])
  await resourceFor(tx, member, id)
  if (!canManage(member)) throw new Forbidden('library.leads-manage')
  if (sectionId) await sectionFor(tx, community, sectionId)
  await library(tx)
    .updateTable('library_resource')
    .set({ section_id: sectionId })
    .where('community_id', '=', community)
    .where('id', '=', id)
    .execute()
  const moved = await findResource(tx, community, id)
  if (!moved) throw new Error(`resource ${id} is gone`)
  return viewResource(tx, member, await announceResource(tx, moved, by))
}

import type { Member } from '#features/communities/server/index.ts'
import type { Id } from '#lib/ids.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { Conflict, Forbidden } from '#platform/server/errors/errors.ts'
import { lockLogs } from '#platform/server/log/append.ts'
import type { ApproveResource, ResourceView, ReturnResource } from '../../contract.ts'
import { findResource, resourceFor, sectionFor } from '../access.ts'
import { announceResource } from '../announce.ts'
import { canManage } from '../policy.ts'
import { viewResource } from '../read-resource.ts'
import type { Resource } from '../resource-rows.ts'
import { everybodyNow, planResource } from '../set-audience.ts'
import { library } from '../tables.ts'

/** Publishes what was suggested. Of two leads at once the first decides. */
export async function approveResource(
  tx: Tx,
  member: Member,
  id: Id,
  { plan = everybodyNow, sectionId }: ApproveResource,
): Promise<ResourceView> {
  const suggested = await undecidedFor(tx, member, id)
  if (sectionId) await sectionFor(tx, member.community, sectionId)
  const section_id = sectionId === undefined ? suggested.sectionId : sectionId
  await decide(tx, suggested, { status: 'published', reason: '', section_id })
  const published = await findResource(tx, member.community, id)
  if (!published) throw new Error(`resource ${id} is gone`)
  return viewResource(tx, member, await planResource(tx, published, plan, member.member))
}

/** Gives back what was suggested, with a reason. Its author may change it, and so suggest it again. */
export async function returnResource(
  tx: Tx,
  member: Member,
  id: Id,
  { reason }: ReturnResource,
): Promise<ResourceView> {
  const suggested = await undecidedFor(tx, member, id)
  await decide(tx, suggested, { status: 'returned', reason, section_id: suggested.sectionId })
  return viewResource(tx, member, await announceResource(tx, suggested, member.member))
}

async function undecidedFor(tx: Tx, member: Member, id: Id): Promise<Resource> {
  await lockLogs(tx, [member.community])
  const resource = await resourceFor(tx, member, id)
  if (!canManage(member)) throw new Forbidden('library.leads-manage')
  if (resource.status !== 'suggested') throw new Conflict('resource.decided')
  return resource
}

async function decide(
  tx: Tx,
  { community, id }: Resource,
  decided: { status: 'published' | 'returned'; reason: string; section_id: Id | null },
): Promise<void> {
  await library(tx)
    .updateTable('library_resource')
    .set(decided)
    .where('community_id', '=', community)
    .where('id', '=', id)
    .execute()
}

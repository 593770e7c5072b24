import type { Member } from '#features/communities/server/index.ts'
import type { Id } from '#lib/ids.ts'
import { type Instant, instantOf, now } from '#lib/time.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { Conflict, Forbidden, Refusal } from '#platform/server/errors/errors.ts'
import { enqueue } from '#platform/server/jobs/jobs.ts'
import { lockLogs } from '#platform/server/log/append.ts'
import type { ResourceView, SetDrop } from '../../contract.ts'
import { findResource, resourceFor } from '../access.ts'
import { announceResource } from '../announce.ts'
import { canManage } from '../policy.ts'
import { awaitCopies } from '../publishing/carry.ts'
import { viewResource } from '../read-resource.ts'
import { reserveFilesOf } from '../resource-files.ts'
import type { Resource } from '../resource-rows.ts'
import { library } from '../tables.ts'
import { endDropJob } from './end-drop.ts'
import { forgetMarked } from './marked-copies.ts'

/** Makes a resource a drop, or changes it. Other terms are a new version, to which everybody agrees anew. */
export async function setDrop(
  tx: Tx,
  member: Member,
  id: Id,
  { terms, watermark, question, endsAt }: SetDrop,
): Promise<ResourceView> {
  const resource = await managedFor(tx, member, id)
  if (resource.sourceName !== null) throw new Conflict('resource.is-copy')
  const ends = endsAt ? instantOf(Date.parse(endsAt)) : null
  if (ends && ends !== resource.endsAt && ends <= now())
    throw new Refusal(422, 'drop.ends-in-the-past')
  const columns = {
    terms_version: await keepTerms(tx, resource, terms),
    ...{ watermark, question, ends_at: ends },
    ended_at: ends && ends === resource.endsAt ? resource.endedAt : null,
  }
  await library(tx)
    .insertInto('library_drop')
    .values({ community_id: member.community, resource_id: id, ...columns })
    .onConflict((conflict) =>
      conflict.columns(['community_id', 'resource_id']).doUpdateSet(columns),
    )
    .execute()
  if (!watermark) await forgetMarked(tx, resource)
  if (ends) await enqueueEnd(tx, resource, ends)
  return changed(tx, member, resource)
}

/** Opens a drop like any other resource, also to other communities. What was agreed to and answered stays on record. */
export async function clearDrop(tx: Tx, member: Member, id: Id): Promise<ResourceView> {
  const resource = await managedFor(tx, member, id)
  await library(tx)
    .deleteFrom('library_drop')
    .where('community_id', '=', member.community)
    .where('resource_id', '=', id)
    .execute()
  await forgetMarked(tx, resource)
  await awaitCopies(tx, { ...resource, termsVersion: null })
  return changed(tx, member, resource)
}

async function managedFor(tx: Tx, member: Member, id: Id): Promise<Resource> {
  await lockLogs(tx, [member.community])
  const resource = await resourceFor(tx, member, id)
  if (!canManage(member)) throw new Forbidden('library.leads-manage')
  return resource
}

async function changed(tx: Tx, member: Member, { community, id }: Resource): Promise<ResourceView> {
  const resource = await findResource(tx, community, id)
  if (!resource) throw new Error(`resource ${id} is gone`)
  await reserveFilesOf(tx, resource)
  return viewResource(tx, member, await announceResource(tx, resource, member.member))
}

/** The version of these terms: the present one where they are the same, 0 where there are none. */
async function keepTerms(tx: Tx, { community, id }: Resource, terms: string): Promise<number> {
  if (terms === '') return 0
  const latest = await library(tx)
    .selectFrom('library_terms')
    .select(['version', 'body'])
    .where('community_id', '=', community)
    .where('resource_id', '=', id)
    .orderBy('version', 'desc')
    .executeTakeFirst()
  if (latest?.body === terms) return latest.version
  const version = (latest?.version ?? 0) + 1
  await library(tx)
    .insertInto('library_terms')
    .values({ community_id: community, resource_id: id, version, body: terms })
    .execute()
  return version
}

async function enqueueEnd(tx: Tx, { community, id }: Resource, ends: Instant): Promise<void> {
  const runAt = new Date(Date.parse(ends) + 1)
  const key = `${endDropJob} ${community} ${id}`
  await enqueue(tx, endDropJob, { community, resource: id }, { runAt, key })
}

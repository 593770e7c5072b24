import type { ReleasePlan, StepView } from '#features/releases/contract.ts'
import {
  type Item,
  nextStep,
  type OpenItem,
  planRelease,
  plansOf,
  together,
} from '#features/releases/server/index.ts'
import type { Id } from '#lib/ids.ts'
import { now } from '#lib/time.ts'
import type { Db } from '#platform/server/db/database.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import type { AudienceKey } from '#platform/server/log/audience.ts'
import { findResource } from './access.ts'
import { announceResource, withdrawFrom } from './announce.ts'
import { managersOf, reserveFilesOf } from './resource-files.ts'
import type { Resource } from './resource-rows.ts'
import { library } from './tables.ts'

/** The kind by which `releases` knows resources. */
export const resourceItem = 'library.resource'

export const everybodyNow: ReleasePlan = [{ audience: ['members'], from: null }]

/** Plans who sees a resource and when, and lets those see it whose time has come. */
export async function planResource(
  tx: Tx,
  resource: Resource,
  plan: ReleasePlan,
  by: Id | null,
): Promise<Resource> {
  const opened = await planRelease(tx, itemOf(resource), plan)
  return setAudience(tx, resource, opened, by)
}

/** What `releases` calls when a step of a resource has come. */
export const openResource: OpenItem = async (tx, { community, id }, audience) => {
  const resource = await findResource(tx, community, id)
  if (!resource) return
  if (resource.kind === 'announcement') await sayNow(tx, resource)
  await setAudience(tx, (await findResource(tx, community, id)) ?? resource, audience, null)
}

/** What is announced stands among the rest by when it was last opened to somebody, not by when it was written. */
async function sayNow(tx: Tx, { community, id }: Resource): Promise<void> {
  await library(tx)
    .updateTable('library_resource')
    .set({ created_at: now() })
    .where('community_id', '=', community)
    .where('id', '=', id)
    .execute()
}

/** The whole plan of a resource. */
export async function planOf(db: Db, { community, id }: Resource): Promise<StepView[]> {
  return (await plansOf(db, community, [id])).get(id) ?? []
}

/** Plans a resource of the past, which nobody is told of. */
export async function planPast(tx: Tx, resource: Resource, plan: ReleasePlan): Promise<void> {
  const opened = await planRelease(tx, itemOf(resource), plan)
  await keepAudience(tx, resource, together(opened, managersOf(resource)))
}

/** Lets those see a resource whom `opened` names, beside its author and leads: the row, its files, and whoever has a replica. */
async function setAudience(
  tx: Tx,
  resource: Resource,
  opened: readonly AudienceKey[],
  by: Id | null,
): Promise<Resource> {
  const audience = together(opened, managersOf(resource))
  await withdrawFrom(tx, resource, resource.audience, audience, by)
  await keepAudience(tx, resource, audience)
  return announceResource(tx, resource, by)
}

async function keepAudience(tx: Tx, resource: Resource, audience: AudienceKey[]): Promise<void> {
  const next = await nextStep(tx, resource)
  await library(tx)
    .updateTable('library_resource')
    .set({ audience, next: next && JSON.stringify(next) })
    .where('community_id', '=', resource.community)
    .where('id', '=', resource.id)
    .execute()
  await reserveFilesOf(tx, { ...resource, audience })
}

function itemOf({ community, id }: Resource): Item {
  return { community, id, kind: resourceItem }
}

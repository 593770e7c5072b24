import { isWithin } from '#lib/audience.ts'
import type { Id } from '#lib/ids.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import type { Audience } from '#platform/server/log/audience.ts'
import { emptyEntries } from '#platform/server/log/empty-entries.ts'
import type { LibraryEntries, ResourceRow } from '../contract.ts'
import { findResource } from './access.ts'
import { presentRow, type Resource } from './resource-rows.ts'

/** Tells those who see a resource how it is now, and answers with it. */
export async function announceResource(
  tx: Tx,
  { community, id }: Pick<Resource, 'community' | 'id'>,
  by: Id | null,
): Promise<Resource> {
  const resource = await findResource(tx, community, id)
  if (!resource) throw new Error(`resource ${id} is gone`)
  const row: ResourceRow = presentRow(resource)
  const data: LibraryEntries['library.resource-changed'] = { id, resource: row }
  const { audience } = resource
  tx.log({ community, by, kind: 'library.resource-changed', audience, data, about: id })
  return resource
}

/**
 * Before a resource is for others than `before`: where some of those see it no longer, they are told that it is gone, and
 * no replay tells them what it was.
 */
export async function withdrawFrom(
  tx: Tx,
  { community, id }: Pick<Resource, 'community' | 'id'>,
  before: Audience,
  after: Audience,
  by: Id | null,
): Promise<void> {
  if (isWithin(before, after)) return
  await emptyEntries(tx, community, id, { resource: null })
  const data: LibraryEntries['library.resource-withdrawn'] = { id }
  tx.log({ community, by, kind: 'library.resource-withdrawn', audience: before, data })
}

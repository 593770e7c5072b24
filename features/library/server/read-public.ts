import { findCommunity, isOpen } from '#features/communities/server/index.ts'
import { isId } from '#lib/ids.ts'
import type { Db } from '#platform/server/db/database.ts'
import { NotFound } from '#platform/server/errors/errors.ts'
import type { PublicResource } from '../contract.ts'
import { resourceFor } from './access.ts'

/** A resource as anybody reads it, by the one rule: who is no member holds the key of the public and no other. */
export async function readPublic(
  db: Db,
  community: string,
  resourceId: string,
): Promise<PublicResource> {
  const found = isId(community) ? community : (await findCommunity(db, community))?.id
  if (!found || !(await isOpen(db, found))) throw new NotFound('resource')
  const anybody = { community: found, member: '', keys: new Set(['public' as const]) }
  const resource = await resourceFor(db, anybody, resourceId)
  // Terms are agreed to by members, and what was put away is for those who were there.
  if (resource.termsVersion !== null || resource.status !== 'published')
    throw new NotFound('resource')
  const { id, kind, title, summary, body, url, tags, updatedAt } = resource
  return { id, kind, title, summary, body, url, tags, updatedAt }
}

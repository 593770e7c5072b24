import type { Db } from '#platform/server/db/database.ts'
import type { PublicResource } from '../contract.ts'
import { publicResourceFor } from './public/public-resource.ts'

/** A resource as any program reads it that is for everybody. */
export async function readPublic(
  db: Db,
  community: string,
  resourceId: string,
): Promise<PublicResource> {
  const resource = await publicResourceFor(db, community, resourceId)
  const { id, kind, title, summary, body, url, tags, updatedAt } = resource
  return { id, kind, title, summary, body, url, tags, updatedAt }
}

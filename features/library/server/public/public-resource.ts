import { type Face, faceOf } from '#features/communities/server/index.ts'
import { type Id, isId } from '#lib/ids.ts'
import { isStorable } from '#lib/text.ts'
import type { Db } from '#platform/server/db/database.ts'
import { NotFound } from '#platform/server/errors/errors.ts'
import type { AudienceKey } from '#platform/server/log/audience.ts'
import type { ResourceRow } from '../../contract.ts'
import { resourceFor, rowsFor } from '../access.ts'
import type { Resource } from '../resource-rows.ts'

/** What who is no member holds. */
export const keysOfAnybody: ReadonlySet<AudienceKey> = new Set<AudienceKey>(['public'])

/** A resource as it shows itself outside its community: whoever wrote it, and whoever saw it first, is not in it. */
export interface OutsideResource
  extends Pick<
    Resource,
    | 'community'
    | 'id'
    | 'kind'
    | 'title'
    | 'summary'
    | 'body'
    | 'url'
    | 'minutes'
    | 'tags'
    | 'cover'
    | 'files'
    | 'items'
    | 'updatedAt'
  > {
  host: Face
}

/**
 * The only way to a resource from outside, by the one rule of access. `community` is an address or an id; one that is
 * private is found by its id alone. Hidden and missing answer alike.
 */
export async function publicResourceFor(
  db: Db,
  community: string,
  resourceId: string,
): Promise<OutsideResource> {
  const host = isId(resourceId) && isStorable(community) ? await faceOf(db, community) : undefined
  if (!host) throw new NotFound('resource')
  const resource = await resourceFor(db, anybodyIn(host.id), resourceId)
  const isFree = resource.termsVersion === null
  if (!stands(resource.status, isFree)) throw new NotFound('resource')
  const { id, kind, title, summary, body, url, minutes, tags, cover, files, items } = resource
  const { updatedAt } = resource
  return {
    ...{ community: host.id, id, kind, title, summary, body, url, minutes, tags, cover, files },
    ...{ items, updatedAt, host },
  }
}

/** Everything of a community that is for everybody now, the newest first. */
export async function publicRows(db: Db, community: Id): Promise<ResourceRow[]> {
  const rows = await rowsFor(db, anybodyIn(community))
  return rows
    .filter(({ status, drop }) => stands(status, drop === null))
    .sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1))
}

/** Terms are agreed to by members, and what was put away is for those who were there. */
function stands(status: Resource['status'], isFree: boolean): boolean {
  return status === 'published' && isFree
}

function anybodyIn(community: Id) {
  return { community, member: '', keys: keysOfAnybody }
}

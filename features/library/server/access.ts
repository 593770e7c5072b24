import type { Id } from '#lib/ids.ts'
import type { Db } from '#platform/server/db/database.ts'
import { NotFound } from '#platform/server/errors/errors.ts'
import type { Viewer } from '#platform/server/live/viewer.ts'
import { sees } from '#platform/server/log/audience.ts'
import type { ResourceRow, SectionView } from '../contract.ts'
import {
  presentRow,
  type Resource,
  type RowOfResource,
  selectResource,
  selectRows,
} from './resource-rows.ts'
import { library } from './tables.ts'

/** The only way to a resource. Hidden and missing answer alike, so ids cannot be probed. */
export async function resourceFor(db: Db, viewer: Viewer, resourceId: Id): Promise<Resource> {
  const resource = await findResource(db, viewer.community, resourceId)
  if (!resource || !sees(viewer.keys, resource.audience)) throw new NotFound('resource')
  return resource
}

/** A resource by id, whoever may see it. */
export async function findResource(
  db: Db,
  community: Id,
  resourceId: Id,
): Promise<Resource | undefined> {
  const [resource] = await db.prepared<Resource>(
    'library-resource',
    `${selectResource} where r.community_id = $1 and r.id = $2`,
    [community, resourceId],
  )
  return resource
}

/** All that a viewer sees, by id. */
export async function rowsFor(db: Db, viewer: Viewer): Promise<ResourceRow[]> {
  const rows = await db.prepared<RowOfResource>(
    'library-rows',
    `${selectRows} where r.community_id = $1 and r.audience && $2::text[] order by r.id`,
    [viewer.community, [...viewer.keys]],
  )
  return rows.map(presentRow)
}

/** Of these, the ones a viewer sees, in the order asked for. */
export async function visibleOf(db: Db, viewer: Viewer, ids: readonly Id[]): Promise<Id[]> {
  if (ids.length === 0) return []
  const rows = await db.prepared<{ id: Id }>(
    'library-visible',
    `select id from library_resource where community_id = $1 and id = any($2::uuid[]) and audience && $3::text[]
     order by array_position($2::uuid[], id)`,
    [viewer.community, ids, [...viewer.keys]],
  )
  return rows.map(({ id }) => id)
}

/** The titles of those of these resources that a viewer sees. */
export async function resourceTitles(
  db: Db,
  viewer: Viewer,
  ids: readonly Id[],
): Promise<Map<Id, string>> {
  const rows = await db.prepared<{ id: Id; title: string }>(
    'library-titles',
    'select id, title from library_resource where community_id = $1 and id = any($2::uuid[]) and audience && $3::text[]',
    [viewer.community, ids, [...viewer.keys]],
  )
  return new Map(rows.map(({ id, title }) => [id, title]))
}

/** The sections of a community in their order. Every member sees all of them. */
export async function sectionsOf(db: Db, community: Id): Promise<SectionView[]> {
  return library(db)
    .selectFrom('library_section')
    .select(['id', 'name', 'description', 'cover'])
    .where('community_id', '=', community)
    .orderBy('place')
    .orderBy('id')
    .execute()
}

/** The only way to a section. */
export async function sectionFor(db: Db, community: Id, sectionId: Id): Promise<SectionView> {
  const sections = await sectionsOf(db, community)
  const section = sections.find(({ id }) => id === sectionId)
  if (!section) throw new NotFound('section')
  return section
}

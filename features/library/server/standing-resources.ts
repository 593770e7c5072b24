import type { Id } from '#lib/ids.ts'
import type { Db } from '#platform/server/db/database.ts'
import type { Viewer } from '#platform/server/live/viewer.ts'
import { type AudienceKey, onlyMembers } from '#platform/server/log/audience.ts'
import type { ResourceKind, ResourceStatus } from '../contract.ts'
import { isOver, opensTo } from './policy.ts'
import { managersOf } from './resource-files.ts'
import { type Resource, selectResource } from './resource-rows.ts'

/** A resource, as those read it who keep an index: with its audience, whoever may see it. */
export interface StandingResource extends Resource {
  /** To whom it opens: of a drop not to all who see it. */
  opensTo: AudienceKey[]
}

/** The resources with these ids, as they are now; missing ones are left out. */
export async function standingResources(
  db: Db,
  community: Id,
  ids: readonly Id[],
): Promise<StandingResource[]> {
  const rows = await db.prepared<Resource>(
    'library-standing',
    `${selectResource} where r.community_id = $1 and r.id = any($2::uuid[])`,
    [community, ids],
  )
  return withReaders(db, community, rows)
}

/** Resources in the order of their ids, after one or from the first: a way through all. */
export async function standingResourcesAfter(
  db: Db,
  community: Id,
  after: Id | null,
  limit: number,
): Promise<StandingResource[]> {
  const rows = await db.prepared<Resource>(
    'library-standing-after',
    `${selectResource} where r.community_id = $1 and r.id > coalesce($2::uuid, '00000000-0000-0000-0000-000000000000')
     order by r.id limit $3`,
    [community, after, limit],
  )
  return withReaders(db, community, rows)
}

/** A resource as a list shows it, and what is in it where it opens to the viewer. */
export interface ReadableResource {
  id: Id
  kind: ResourceKind
  status: ResourceStatus
  title: string
  summary: string
  tags: string[]
  inside: { body: string; fileNames: string[] } | null
}

/** Of the resources with these ids, those that the viewer sees. */
export async function readableResources(
  db: Db,
  viewer: Viewer,
  ids: readonly Id[],
): Promise<ReadableResource[]> {
  const rows = await db.prepared<Resource>(
    'library-readable',
    `${selectResource} where r.community_id = $1 and r.id = any($2::uuid[]) and r.audience && $3::text[]`,
    [viewer.community, ids, [...viewer.keys]],
  )
  const agreed = await acknowledgedBy(db, viewer.community, rows)
  const actor = {
    member: viewer.member,
    role: viewer.keys.has('leads') ? 'lead' : 'member',
  } as const
  return rows.map((resource) => {
    const { id, kind, status, title, summary, tags, body, files } = resource
    const version = agreed.get(id)?.includes(viewer.member) ? resource.termsVersion : null
    const isOpen = opensTo(actor, resource, version) === 'open'
    const inside = isOpen ? { body, fileNames: files.map(({ name }) => name) } : null
    return { id, kind, status, title, summary, tags, inside }
  })
}

/** The sections of this name, or this id. Every member sees all of them. */
export async function sectionsNamed(db: Db, viewer: Viewer, name: string): Promise<Id[]> {
  const rows = await db.prepared<{ id: Id }>(
    'library-sections-named',
    `select id from library_section where community_id = $1 and (lower(name) = lower($2) or id::text = lower($2))`,
    [viewer.community, name],
  )
  return rows.map(({ id }) => id)
}

async function withReaders(
  db: Db,
  community: Id,
  rows: readonly Resource[],
): Promise<StandingResource[]> {
  const agreed = await acknowledgedBy(db, community, rows)
  return rows.map((row) => ({ ...row, opensTo: readersOf(row, agreed.get(row.id) ?? []) }))
}

function readersOf(resource: Resource, agreed: readonly Id[]): AudienceKey[] {
  if (resource.termsVersion === null) return resource.audience
  if (isOver(resource)) return [...managersOf(resource)]
  if (resource.termsVersion === 0) return resource.audience
  return [...new Set([...managersOf(resource), ...onlyMembers(agreed)])]
}

/** Who agreed to the terms that hold, by the resource. */
async function acknowledgedBy(
  db: Db,
  community: Id,
  rows: readonly Resource[],
): Promise<ReadonlyMap<Id, Id[]>> {
  const ids = rows.flatMap(({ id, termsVersion }) => (termsVersion ? [id] : []))
  if (ids.length === 0) return new Map()
  const agreed = await db.prepared<{ id: Id; members: Id[] }>(
    'library-acknowledged-by',
    `select d.resource_id as id, array_agg(a.member_id order by a.member_id) as members
     from library_drop d
     join library_acknowledgement a on a.community_id = d.community_id and a.resource_id = d.resource_id and a.version >= d.terms_version
     where d.community_id = $1 and d.resource_id = any($2::uuid[]) group by d.resource_id`,
    [community, ids],
  )
  return new Map(agreed.map(({ id, members }) => [id, members]))
}

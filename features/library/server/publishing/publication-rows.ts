import { communityNames } from '#features/communities/server/index.ts'
import type { FileView } from '#features/files/contract.ts'
import { stepsToCome } from '#features/releases/server/index.ts'
import type { Id } from '#lib/ids.ts'
import { type Instant, instantFrom } from '#lib/time.ts'
import type { Db } from '#platform/server/db/database.ts'
import type { CopyState, PublicationView, PublishedContent, ResourceKind } from '../../contract.ts'
import { findResource } from '../access.ts'
import type { Resource } from '../resource-rows.ts'
import { library } from '../tables.ts'

/** What a publication says now, wherever its words stand. */
export interface Source {
  /** The community it comes from; null for headquarters. */
  community: Id | null
  version: number
  ended: boolean
  archived: boolean
  kind: ResourceKind
  title: string
  summary: string
  body: string
  url: string | null
  minutes: number | null
  tags: readonly string[]
  files: readonly FileView[]
  /** When it is for others, as `forOthersFrom` says: at once without a time, undefined for never. */
  from: Instant | null | undefined
}

/** Where a publication goes to. */
export interface Copy {
  publication: Id
  community: Id
  resource: Id
  suggested: boolean
  version: number
  sourceFiles: Id[]
  takenDown: boolean
}

/** The publication of a resource, if it has one. */
export async function publicationOf(db: Db, community: Id, resource: Id) {
  return library(db)
    .selectFrom('library_publication')
    .select(['id', 'version'])
    .where('source_community', '=', community)
    .where('source_resource', '=', resource)
    .executeTakeFirst()
}

export async function sourceOf(db: Db, publication: Id): Promise<Source | undefined> {
  const row = await library(db)
    .selectFrom('library_publication')
    .selectAll()
    .where('id', '=', publication)
    .executeTakeFirst()
  if (!row) return undefined
  const { source_community: community, source_resource, version, content } = row
  const shared = { community, version, ended: row.ended_at !== null }
  if (content) return { ...shared, archived: false, files: [], ...content, from: timeOf(content) }
  const resource =
    community && source_resource ? await findResource(db, community, source_resource) : undefined
  if (!resource) return { ...shared, ...nothing, ended: true }
  const { kind, title, summary, body, url, minutes, tags, files } = resource
  const archived = resource.status === 'archived'
  const from = await forOthersFrom(db, resource)
  return { ...shared, archived, kind, title, summary, body, url, minutes, tags, files, from }
}

/** When something is for other communities: not before all members of its own see it, and never under terms. Undefined for never. */
export async function forOthersFrom(
  db: Db,
  {
    community,
    id,
    audience,
    termsVersion,
  }: Pick<Resource, 'community' | 'id' | 'audience' | 'termsVersion'>,
): Promise<Instant | null | undefined> {
  if (termsVersion !== null) return undefined
  if (audience.includes('members')) return null
  const steps = await stepsToCome(db, { community, id })
  const step = steps.find((each) => each.audience.includes('members'))
  return step && instantFrom(step.from)
}

function timeOf({ from }: PublishedContent): Instant | null {
  return from === null ? null : instantFrom(from)
}

/** What is left of a source that was removed. */
const nothing = {
  archived: true,
  kind: 'page',
  title: '',
  summary: '',
  body: '',
  url: null,
  minutes: null,
  tags: [],
  files: [],
  from: null,
} as const

export async function copyIn(db: Db, publication: Id, community: Id): Promise<Copy | undefined> {
  const row = await library(db)
    .selectFrom('library_publication_copy')
    .selectAll()
    .where('publication_id', '=', publication)
    .where('community_id', '=', community)
    .executeTakeFirst()
  return (
    row && {
      publication,
      community,
      resource: row.resource_id,
      suggested: row.suggested,
      version: row.version,
      sourceFiles: row.source_files,
      takenDown: row.taken_down_at !== null,
    }
  )
}

interface PublicationRow extends Omit<PublicationView, 'copies' | 'from'> {
  copies: { community: Id; state: CopyState }[]
}

/** Publications with how each copy stands: those of headquarters, the newest first, or one. */
export async function presentPublications(
  db: Db,
  which: { id: Id } | 'of headquarters',
): Promise<PublicationView[]> {
  const ofHeadquarters = which === 'of headquarters'
  const rows = await db.prepared<PublicationRow>(
    ofHeadquarters ? 'library-publications' : 'library-publication',
    `select p.id, coalesce(p.content->>'title', r.title, '') as title, p.content, p.ended_at is not null as ended,
       (select coalesce(json_agg(json_build_object('community', c.community_id, 'state',
          case when c.taken_down_at is not null then 'taken-down' when copy.id is null then 'coming'
            when copy.status = 'suggested' then 'suggested' else 'published' end) order by c.community_id), '[]')
        from library_publication_copy c
        left join library_resource copy on copy.community_id = c.community_id and copy.id = c.resource_id
        where c.publication_id = p.id) as copies
     from library_publication p
     left join library_resource r on r.community_id = p.source_community and r.id = p.source_resource
     where ${ofHeadquarters ? 'p.source_community is null' : 'p.id = $1'}
     order by p.created_at desc`,
    ofHeadquarters ? [] : [which.id],
  )
  const names = await communityNames(db, [
    ...new Set(rows.flatMap(({ copies }) => copies.map(({ community }) => community))),
  ])
  const from = async (row: PublicationRow) =>
    row.content ? row.content.from : ((await sourceOf(db, row.id))?.from ?? null)
  const times = new Map<Id, string | null>()
  for (const row of rows) times.set(row.id, await from(row))
  return rows.map((row) => ({
    ...row,
    from: times.get(row.id) ?? null,
    copies: row.copies.map((copy) => ({ ...copy, name: names.get(copy.community) ?? '' })),
  }))
}

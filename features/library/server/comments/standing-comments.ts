import type { Id } from '#lib/ids.ts'
import type { Instant } from '#lib/time.ts'
import type { Db } from '#platform/server/db/database.ts'
import type { Viewer } from '#platform/server/live/viewer.ts'
import {
  readableResources,
  type StandingResource,
  standingResources,
} from '../standing-resources.ts'

/** A comment, as those read it who keep an index: with the resource, whoever may see it. */
export interface StandingComment {
  id: Id
  author: Id
  at: Instant
  body: string
  resource: StandingResource
}

/** A comment that a viewer reads, with what it is about. */
export interface ReadableComment {
  id: Id
  body: string
  resourceId: Id
  /** The title of the resource. */
  title: string
}

type Row = Omit<StandingComment, 'resource'> & { resourceId: Id }

const columns = `id, resource_id as "resourceId", author_id as author, at, body from library_comment where community_id = $1`

/** The comments with these ids; missing ones are left out. */
export async function standingComments(
  db: Db,
  community: Id,
  ids: readonly Id[],
): Promise<StandingComment[]> {
  return withResources(db, community, await commentsAt(db, community, ids))
}

/** Comments in the order of their ids, after one or from the first: a way through all. */
export async function standingCommentsAfter(
  db: Db,
  community: Id,
  after: Id | null,
  limit: number,
): Promise<StandingComment[]> {
  const rows = await db.prepared<Row>(
    'library-comments-after',
    `select ${columns} and id > coalesce($2::uuid, '00000000-0000-0000-0000-000000000000') order by id limit $3`,
    [community, after, limit],
  )
  return withResources(db, community, rows)
}

/** Of the comments with these ids, those about what opens to the viewer. */
export async function readableComments(
  db: Db,
  viewer: Viewer,
  ids: readonly Id[],
): Promise<ReadableComment[]> {
  const rows = await commentsAt(db, viewer.community, ids)
  const about = [...new Set(rows.map(({ resourceId }) => resourceId))]
  const open = (await readableResources(db, viewer, about)).filter(({ inside }) => inside)
  const titles = new Map(open.map(({ id, title }) => [id, title]))
  return rows.flatMap(({ id, body, resourceId }) => {
    const title = titles.get(resourceId)
    return title === undefined ? [] : [{ id, body, resourceId, title }]
  })
}

function commentsAt(db: Db, community: Id, ids: readonly Id[]): Promise<Row[]> {
  return db.prepared<Row>('library-comments-at', `select ${columns} and id = any($2::uuid[])`, [
    community,
    ids,
  ])
}

async function withResources(
  db: Db,
  community: Id,
  rows: readonly Row[],
): Promise<StandingComment[]> {
  const about = [...new Set(rows.map(({ resourceId }) => resourceId))]
  const found = new Map((await standingResources(db, community, about)).map((one) => [one.id, one]))
  return rows.flatMap(({ resourceId, ...comment }) => {
    const resource = found.get(resourceId)
    return resource ? [{ ...comment, resource }] : []
  })
}

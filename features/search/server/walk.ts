import type { Id } from '#lib/ids.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { indexDocuments, type Shelf } from './index-documents.ts'
import type { SearchSource } from './source.ts'

/** How far the walk through one source came, and by which language it reads. */
interface Walk {
  kind: string
  after: Id | null
  ended: boolean
  language: string
}

/** The walks of a community by the kind of what they go through. */
export async function walksIn(tx: Tx, community: Id): Promise<ReadonlyMap<string, Walk>> {
  const rows = await tx.prepared<Walk>(
    'search-walks',
    'select kind, after, ended, language from search_walk where community_id = $1',
    [community],
  )
  return new Map(rows.map((walk) => [walk.kind, walk]))
}

/** Lets the walk through all of a source begin anew; what is indexed already costs it a look. */
export async function beginWalk(tx: Tx, { community, kind, language }: Shelf): Promise<void> {
  await tx.prepared(
    'search-begin-walk',
    `insert into search_walk (community_id, kind, language) values ($1, $2, $3)
     on conflict (community_id, kind) do update set language = $3, after = null, ended = false`,
    [community, kind, language],
  )
}

/**
 * Goes a page further through what was there before the follower, or came without an entry of its own, and indexes what
 * is missing or was read by another language. Answers whether there is more.
 */
export async function walkOn(
  tx: Tx,
  source: SearchSource,
  shelf: Shelf,
  walk: Walk | undefined,
  pageSize: number,
): Promise<boolean> {
  const { community, kind, language } = shelf
  if (walk?.language !== language) {
    await beginWalk(tx, shelf)
    return true
  }
  if (walk.ended) return false
  const { found, last } = await source.readAfter(tx, community, walk.after, pageSize)
  const indexed = await indexedOf(
    tx,
    shelf,
    found.map(({ id }) => id),
  )
  const missing = found.filter(({ id }) => !indexed.has(id))
  await indexDocuments(
    tx,
    shelf,
    missing.map(({ id }) => id),
    missing,
  )
  await tx.prepared(
    'search-walk-on',
    'update search_walk set after = $3, ended = $4 where community_id = $1 and kind = $2',
    [community, kind, last ?? walk.after, last === undefined],
  )
  return last !== undefined
}

async function indexedOf(
  tx: Tx,
  { community, kind, language }: Shelf,
  ids: readonly Id[],
): Promise<ReadonlySet<Id>> {
  const rows = await tx.prepared<{ id: Id }>(
    'search-indexed',
    `select id from search_document
     where community_id = $1 and kind = $2 and id = any($3::uuid[]) and language = $4`,
    [community, kind, ids, language],
  )
  return new Set(rows.map(({ id }) => id))
}

import type { Id } from '#lib/ids.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import type { Shelf } from './index-documents.ts'
import type { SearchSource } from './source.ts'

/**
 * Of wholes that an entry named, the parts to look at: the head of each, and those that the index has otherwise than the
 * whole is now. Of one that is gone these are all; of a topic in which somebody wrote, none but its first post.
 */
export async function changedParts(
  tx: Tx,
  source: SearchSource,
  { community, kind }: Shelf,
  ids: readonly Id[],
): Promise<readonly Id[]> {
  if (ids.length === 0) return []
  const wholes = (await source.wholes?.(tx, community, ids)) ?? []
  const stale = await tx.prepared<{ id: Id }>(
    'search-stale-parts',
    `select d.id from search_document d
     left join json_to_recordset($4::json) as w (id uuid, head uuid, "placeId" uuid, audience text[], types text[])
       on w.id = d.whole_id
     where d.community_id = $1 and d.kind = $2 and d.whole_id = any($3::uuid[])
       and (w.id is null or d.place_id is distinct from w."placeId" or d.audience <> w.audience or (d.types <> w.types and d.id is distinct from w.head))`,
    [community, kind, ids, JSON.stringify(wholes)],
  )
  return [...wholes.flatMap(({ head }) => head ?? []), ...stale.map(({ id }) => id)]
}

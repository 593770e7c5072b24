import type { Db } from '#platform/server/db/database.ts'
import type { CommunityCard, DirectoryPage, DirectoryQuery } from '../contract.ts'
import { cardColumns } from './at-door.ts'

/** The listed communities whose name or purpose has these words, by name. */
export async function listDirectory(
  db: Db,
  { search, after, limit }: DirectoryQuery,
): Promise<DirectoryPage> {
  const [id, name] = after ? [after.slice(0, 36), after.slice(37)] : [null, null]
  const rows = await db.prepared<CommunityCard>(
    'directory',
    `select ${cardColumns} from community c
     where c.visibility = 'listed' and c.archived_at is null
       and (c.name ilike $1 or c.purpose ilike $1)
       and ($2::text is null or (c.name, c.id) > ($2::text, $3::uuid))
     order by c.name, c.id limit $4`,
    [`%${search.replaceAll(/[\\%_]/g, '\\$&')}%`, name, id, limit + 1],
  )
  const communities = rows.slice(0, limit)
  const last = communities.at(-1)
  return { communities, next: rows.length > limit && last ? `${last.id}_${last.name}` : null }
}

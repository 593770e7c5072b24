import type { Id } from '#lib/ids.ts'
import type { Db } from '#platform/server/db/database.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import type { RevisionView } from '../contract.ts'
import type { Resource } from './resource-rows.ts'
import { library } from './tables.ts'

/** Keeps what a resource says in its present version. */
export async function keepRevision(
  tx: Tx,
  resource: Resource,
  by: Id | null,
  note: string,
): Promise<void> {
  const { community, id, version, updatedAt, title, summary, body } = resource
  await library(tx)
    .insertInto('library_revision')
    .values({
      ...{ community_id: community, resource_id: id, version, at: updatedAt },
      ...{ author_id: by, note, title, summary, body },
    })
    .execute()
}

/** What a resource said, the newest version first. */
export async function revisionsOf(
  db: Db,
  { community, id }: Pick<Resource, 'community' | 'id'>,
): Promise<RevisionView[]> {
  return library(db)
    .selectFrom('library_revision')
    .select(['version', 'author_id as author', 'at', 'note', 'title', 'summary', 'body'])
    .where('community_id', '=', community)
    .where('resource_id', '=', id)
    .orderBy('version', 'desc')
    .limit(200)
    .execute()
}

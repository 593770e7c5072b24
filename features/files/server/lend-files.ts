import type { Id } from '#lib/ids.ts'
import type { Db } from '#platform/server/db/database.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import type { Audience } from '#platform/server/log/audience.ts'
import { fileColumns, type StoredFile } from './access.ts'

/** Opens or closes files together with what they go along with: those see them whom this audience names. */
export async function reserveFiles(
  tx: Tx,
  community: Id,
  ids: readonly Id[],
  audience: Audience,
): Promise<void> {
  if (ids.length === 0) return
  await tx.prepared(
    'file-reserve',
    'update file set audience = $3 where community_id = $1 and id = any($2::uuid[])',
    [community, ids, audience],
  )
}

/** A file that goes along with something, whoever may see it: for who guards that something, and has asked its own rule. */
export async function findFileOf(
  db: Db,
  community: Id,
  to: Id,
  fileId: Id,
): Promise<StoredFile | undefined> {
  const [file] = await db.prepared<StoredFile>(
    'file-of',
    `select ${fileColumns} from file where community_id = $1 and id = $2 and attached_to = $3`,
    [community, fileId, to],
  )
  return file
}

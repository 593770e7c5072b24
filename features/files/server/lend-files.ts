import { type Id, newId } from '#lib/ids.ts'
import type { Db } from '#platform/server/db/database.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import type { Audience } from '#platform/server/log/audience.ts'
import type { FileView } from '../contract.ts'
import { fileColumns, type StoredFile } from './access.ts'
import { lockContents } from './remove-files.ts'

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

/** The same files again in another community, along with something there. Contents are kept once. */
export async function copyFiles(
  tx: Tx,
  from: { community: Id; files: readonly FileView[] },
  to: { community: Id; attachedTo: Id; by: Id; audience: Audience },
): Promise<FileView[]> {
  const copies = from.files.map((file) => ({ file, id: newId() }))
  if (copies.length === 0) return []
  const contents = await tx.prepared<{ hash: string }>(
    'file-contents',
    'select hash from file where community_id = $1 and id = any($2::uuid[])',
    [from.community, from.files.map(({ id }) => id)],
  )
  await lockContents(tx, [...new Set(contents.map(({ hash }) => hash))].sort())
  const rows = await tx.prepared<{ id: Id }>(
    'file-copy',
    `insert into file (community_id, id, hash, name, type, size, width, height, description, small, large, uploaded_by,
       audience, attached_to, attached_at)
     select $3, copy.id, hash, name, type, size, width, height, description, small, large, $4, $5, $6, now()
     from file join unnest($2::uuid[], $7::uuid[]) copy (source, id) on copy.source = file.id
     where community_id = $1 returning id`,
    [
      from.community,
      from.files.map(({ id }) => id),
      to.community,
      to.by,
      to.audience,
      to.attachedTo,
      copies.map(({ id }) => id),
    ],
  )
  const made = new Set(rows.map(({ id }) => id))
  return copies.flatMap(({ file, id }) => (made.has(id) ? [{ ...file, id }] : []))
}

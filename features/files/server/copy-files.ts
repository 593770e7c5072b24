import { type Id, newId } from '#lib/ids.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import type { Audience } from '#platform/server/log/audience.ts'
import type { FileView } from '../contract.ts'

/** What goes along with one thing and shall go along with another one too. */
export interface Copying {
  files: readonly FileView[]
  to: Id
}

/**
 * Lets files go along with other things as well, for those who see these. Each is a file of its own from then on, with the same
 * content, which is kept once. Answers the files of each thing in order.
 */
export async function copyFiles(
  tx: Tx,
  community: Id,
  wanted: readonly Copying[],
  audience: Audience,
): Promise<FileView[][]> {
  const copies = wanted.map(({ files, to }) =>
    files.map((file) => ({ from: file.id, to, view: { ...file, id: newId() } })),
  )
  const all = copies.flat()
  if (all.length > 0)
    await tx.prepared('file-copy', copySql, [
      community,
      all.map(({ from }) => from),
      all.map(({ view }) => view.id),
      all.map(({ to }) => to),
      audience,
    ])
  return copies.map((each) => each.map(({ view }) => view))
}

const copySql = `
  insert into file (community_id, id, hash, name, type, size, width, height, description, small, large, uploaded_by, audience,
    attached_to, attached_at)
  select f.community_id, copy.id, hash, name, type, size, width, height, description, small, large, uploaded_by, $5, copy.to_id, now()
  from unnest($2::uuid[], $3::uuid[], $4::uuid[]) copy (from_id, id, to_id)
  join file f on f.community_id = $1 and f.id = copy.from_id`

import { type Id, newId } from '#lib/ids.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import type { Audience } from '#platform/server/log/audience.ts'
import type { FileView } from '../contract.ts'
import { lockContents } from './remove-files.ts'

/** What goes along with one thing and shall go along with another one too. */
export interface Copying {
  files: readonly FileView[]
  to: Id
}

/** Where copies are: in a community, for those of an audience; as sent by `by`, or else by who sent them first. */
interface Place {
  community: Id
  audience: Audience
  by?: Id
}

/**
 * Lets files of a community go along with other things as well, there or elsewhere. Each is a file of its own from then on,
 * with the same content, which is kept once. Answers the files of each thing in order, without those that are gone meanwhile.
 */
export async function copyFiles(
  tx: Tx,
  community: Id,
  wanted: readonly Copying[],
  place: Place,
): Promise<FileView[][]> {
  const copies = wanted.map(({ files, to }) => files.map((file) => ({ file, to, id: newId() })))
  const all = copies.flat()
  if (all.length === 0) return copies.map(() => [])
  const sources = all.map(({ file }) => file.id)
  await lockContents(tx, await contentsOf(tx, community, sources))
  const rows = await tx.prepared<{ id: Id }>('file-copy', copySql, [
    community,
    sources,
    all.map(({ id }) => id),
    all.map(({ to }) => to),
    place.community,
    place.audience,
    place.by ?? null,
  ])
  const made = new Set(rows.map(({ id }) => id))
  return copies.map((each) => each.flatMap(({ file, id }) => (made.has(id) ? { ...file, id } : [])))
}

async function contentsOf(tx: Tx, community: Id, ids: readonly Id[]): Promise<string[]> {
  const contents = await tx.prepared<{ hash: string }>(
    'file-contents',
    'select distinct hash from file where community_id = $1 and id = any($2::uuid[]) order by hash',
    [community, ids],
  )
  return contents.map(({ hash }) => hash)
}

const copySql = `
  insert into file (community_id, id, hash, name, type, size, width, height, description, small, large, uploaded_by, audience,
    attached_to, attached_at)
  select $5, copy.id, hash, name, type, size, width, height, description, small, large, coalesce($7::uuid, uploaded_by), $6,
    copy.to_id, now()
  from unnest($2::uuid[], $3::uuid[], $4::uuid[]) copy (from_id, id, to_id)
  join file f on f.community_id = $1 and f.id = copy.from_id
  returning id`

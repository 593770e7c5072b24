import type { Id } from '#lib/ids.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { Refusal } from '#platform/server/errors/errors.ts'
import type { Audience } from '#platform/server/log/audience.ts'
import type { AttachFile, FileView } from '../contract.ts'
import { fileColumns, presentFile, type StoredFile } from './access.ts'

/** Files that somebody wants to go along with something of theirs. */
export interface Attaching {
  community: Id
  /** The member who sent them. */
  by: Id
  /** What they go along with. */
  to: Id
  files: readonly AttachFile[]
}

/**
 * What of these may be attached, each for itself: one's own files, which go along with nothing else. The rows are locked, so
 * that of two at once, also in one batch, only one gets a file. Asking again for the same is fine.
 */
export async function findAttachable(
  tx: Tx,
  wanted: readonly Attaching[],
): Promise<({ ok: FileView[] } | { error: Refusal })[]> {
  const pairs = wanted.flatMap(({ community, files }) => files.map(({ id }) => ({ community, id })))
  const rows = await tx.prepared<StoredFile & { community: Id }>(
    'file-attachable',
    `select community_id as community, ${fileColumns} from file
     where (community_id, id) in (select * from unnest($1::uuid[], $2::uuid[])) order by id for update`,
    [pairs.map(({ community }) => community), pairs.map(({ id }) => id)],
  )
  const found = new Map(rows.map((row) => [`${row.community} ${row.id}`, row]))
  return wanted.map((attaching) => choose(attaching, found))
}

function choose(
  { community, by, to, files }: Attaching,
  found: ReadonlyMap<string, StoredFile>,
): { ok: FileView[] } | { error: Refusal } {
  const chosen = files.map(({ id }) => found.get(`${community} ${id}`))
  const mine = chosen.filter(
    (file) => file?.uploadedBy === by && (file.attachedTo === null || file.attachedTo === to),
  )
  if (mine.length < files.length) return { error: new Refusal(422, 'file.not-attachable') }
  const views = files.map(({ id, description }) => {
    const file = found.get(`${community} ${id}`)
    if (!file) throw new Error('a file that was found is lost')
    file.attachedTo = to
    return presentFile({ ...file, description: description || null })
  })
  return { ok: views }
}

/** Attaches files that were found attachable: from now on those see them who see what they go along with. */
export async function attachFiles(
  tx: Tx,
  { community, to }: Pick<Attaching, 'community' | 'to'>,
  views: readonly FileView[],
  audience: Audience,
): Promise<void> {
  await tx.prepared(
    'file-attach',
    `update file f set attached_to = $3, attached_at = coalesce(attached_at, now()), audience = $4, description = v.description
     from unnest($2::uuid[], $5::text[]) v (id, description) where f.community_id = $1 and f.id = v.id`,
    [
      community,
      views.map(({ id }) => id),
      to,
      audience,
      views.map(({ description }) => description ?? null),
    ],
  )
}

/** Lets the files of some things be seen by those who see them now. */
export async function showFilesTo(
  tx: Tx,
  community: Id,
  attachedTo: readonly Id[],
  audience: Audience,
): Promise<void> {
  await tx.prepared(
    'file-show-to',
    'update file set audience = $3 where community_id = $1 and attached_to = any($2::uuid[])',
    [community, attachedTo, audience],
  )
}

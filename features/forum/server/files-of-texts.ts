import type { FileView } from '#features/files/contract.ts'
import { findAttachable } from '#features/files/server/index.ts'
import { fileIdsIn } from '#lib/file-references.ts'
import type { Id } from '#lib/ids.ts'
import type { Tx } from '#platform/server/db/transaction.ts'

/** A text that is written, as what and by whom. */
interface Written {
  community: Id
  author: Id
  id: Id
  body: string
}

/**
 * The files that go along with texts, by their ids: those that they refer to, as far as they are their author's own and go along with
 * nothing else. What else a text names, such as a picture in words that are quoted, stays a name.
 */
export async function filesOfTexts(
  tx: Tx,
  texts: readonly Written[],
): Promise<ReadonlyMap<Id, FileView[]>> {
  const wanted = texts.flatMap(({ community, author, id: to, body }) =>
    fileIdsIn(body).map((id) => ({ community, by: author, to, files: [{ id }] })),
  )
  if (wanted.length === 0) return new Map()
  const found = await findAttachable(tx, wanted)
  const files = new Map<Id, FileView[]>()
  for (const [at, outcome] of found.entries()) {
    const to = wanted[at]?.to
    if (to && 'ok' in outcome) files.set(to, [...(files.get(to) ?? []), ...outcome.ok])
  }
  return files
}

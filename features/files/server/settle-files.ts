import { fileIdsIn } from '#lib/file-references.ts'
import type { Id } from '#lib/ids.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { Refusal } from '#platform/server/errors/errors.ts'
import type { Audience } from '#platform/server/log/audience.ts'
import type { AttachFile, FileView } from '../contract.ts'
import { attachFiles, findAttachable } from './attach-files.ts'
import { removeFiles } from './remove-files.ts'

/** What files go along with, and who sees it. */
interface Owner {
  community: Id
  id: Id
  audience: Audience
}

/**
 * The files that go along from now on: those of before that stay, and new ones of the member's own. What is no longer
 * among them is removed.
 */
export async function settleFiles(
  tx: Tx,
  to: Owner,
  by: Id,
  before: readonly FileView[],
  wanted: readonly AttachFile[],
): Promise<FileView[]> {
  const kept = new Map(before.map((file) => [file.id, file]))
  const fresh = wanted.filter(({ id }) => !kept.has(id))
  const [found] = await findAttachable(tx, [
    { community: to.community, by, to: to.id, files: fresh },
  ])
  if (found && 'error' in found) throw found.error
  const added = found?.ok ?? []
  if (added.length > 0)
    await attachFiles(tx, { community: to.community, to: to.id }, added, to.audience)
  const gone = before.filter(({ id }) => !wanted.some((each) => each.id === id))
  if (gone.length > 0)
    await removeFiles(
      tx,
      to.community,
      gone.map(({ id }) => id),
    )
  const all = new Map([...kept, ...added.map((file) => [file.id, file] as const)])
  return wanted.flatMap(({ id }) => all.get(id) ?? [])
}

/**
 * The files that go along with a thing: those that are listed, and those that its text shows. What a text refers to and
 * is not there, or somebody else's, stays its words.
 */
export async function settleAllFiles(
  tx: Tx,
  to: Owner,
  by: Id,
  before: readonly FileView[],
  { files, body }: { files: readonly AttachFile[]; body: string },
): Promise<FileView[]> {
  const named = fileIdsIn(body).filter((id) => !files.some((file) => file.id === id))
  const fresh = named.filter((id) => !before.some((file) => file.id === id))
  const asked = fresh.map((id) => ({ community: to.community, by, to: to.id, files: [{ id }] }))
  const found = asked.length > 0 ? await findAttachable(tx, asked) : []
  const refused = new Set(fresh.filter((_, nth) => !(found[nth] && 'ok' in found[nth])))
  const shown = named.filter((id) => !refused.has(id)).map((id) => ({ id }))
  return settleFiles(tx, to, by, before, [...files, ...shown])
}

/** One picture, as a cover: the same or none again, or a new one of the member's own. */
export async function settleCover(
  tx: Tx,
  to: Owner,
  by: Id,
  before: FileView | null,
  wanted: AttachFile | null | undefined,
): Promise<FileView | null> {
  if (wanted === undefined) return before
  const covers = await settleFiles(tx, to, by, before ? [before] : [], wanted ? [wanted] : [])
  const cover = covers[0] ?? null
  if (cover && cover.width === undefined) throw new Refusal(422, 'file.cover-no-picture')
  return cover
}

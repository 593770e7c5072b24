import type { Id } from '#lib/ids.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import type { Refusal } from '#platform/server/errors/errors.ts'
import type { AttachFile, FileView } from '../contract.ts'
import { findAttachable } from './attach-files.ts'

type Decided<Admitted> = { ok: Admitted } | { error: Refusal }

/** Something that may be written, by whom. */
interface Written {
  community: Id
  author: Id
  id: Id
}

/** Finds the files of what was admitted in a batch, and refuses that whose files cannot go along. Without any it asks nothing. */
export async function withFiles<Admitted extends Written>(
  tx: Tx,
  asked: readonly { files?: readonly AttachFile[] | undefined }[],
  decided: readonly Decided<Admitted>[],
): Promise<Decided<Admitted & { files?: FileView[] | undefined }>[]> {
  const wanted = decided.map((outcome, at) => {
    const files = asked[at]?.files
    if (!('ok' in outcome) || !files) return undefined
    const { community, author, id } = outcome.ok
    return { community, by: author, to: id, files }
  })
  const attaching = wanted.filter((each) => each !== undefined)
  if (attaching.length === 0) return [...decided]
  const found = await findAttachable(tx, attaching)
  return decided.map((outcome, at) => {
    const mine = wanted[at]
    const files = mine && found[attaching.indexOf(mine)]
    if (!('ok' in outcome) || !files) return outcome
    return 'ok' in files ? { ok: { ...outcome.ok, files: files.ok } } : files
  })
}

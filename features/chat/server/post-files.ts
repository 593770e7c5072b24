import { findAttachable } from '#features/files/server/index.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import type { Refusal } from '#platform/server/errors/errors.ts'
import type { AdmittedPost, Post } from './post-message.ts'

type Decided<Admitted> = { ok: Admitted } | { error: Refusal }

/** Finds the files of posts that were admitted, and refuses those whose files cannot go along. Without any it asks nothing. */
export async function withFiles(
  tx: Tx,
  posts: readonly Post[],
  decided: readonly Decided<Omit<AdmittedPost, 'files'>>[],
): Promise<Decided<AdmittedPost>[]> {
  const wanted = decided.map((outcome, at) => {
    const files = posts[at]?.files
    if (!('ok' in outcome) || !files) return undefined
    const { community, author, id } = outcome.ok
    return { community, by: author, to: id, files }
  })
  const asked = wanted.filter((each) => each !== undefined)
  if (asked.length === 0) return [...decided]
  const found = await findAttachable(tx, asked)
  return decided.map((outcome, at) => {
    const attaching = wanted[at]
    const files = attaching && found[asked.indexOf(attaching)]
    if (!('ok' in outcome) || !files) return outcome
    return 'ok' in files ? { ok: { ...outcome.ok, files: files.ok } } : files
  })
}

import { z } from 'zod'
import type { Member } from '#features/communities/server/index.ts'
import type { Id } from '#lib/ids.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { NotFound } from '#platform/server/errors/errors.ts'
import type { Platform } from '#platform/server/feature.ts'
import type { FileHash, Files } from '#platform/server/files/files.ts'
import { enqueue, type JobTask } from '#platform/server/jobs/jobs.ts'
import { fileFor } from './access.ts'

export const dropJob = 'files.drop-unattached'
export const forgetJob = 'files.forget-contents'

interface Gone {
  hash: FileHash
  small: FileHash | null
  large: FileHash | null
}

/** Removes files, whoever sent them, from this transaction on. Their contents go when nobody else has the same. */
export async function removeFiles(tx: Tx, community: Id, ids: readonly Id[]): Promise<void> {
  const gone = await tx.prepared<Gone>(
    'file-remove',
    'delete from file where community_id = $1 and id = any($2::uuid[]) returning hash, small, large',
    [community, ids],
  )
  await forgetContents(tx, gone.flatMap(contentsOf))
}

/** Takes back what one sent and did not attach. */
export async function discardFile(tx: Tx, member: Member, fileId: Id): Promise<void> {
  const file = await fileFor(tx, member, fileId)
  if (file.uploadedBy !== member.member || file.attachedTo) throw new NotFound('file')
  await removeFiles(tx, member.community, [fileId])
}

const Upload = z.object({ community: z.uuid(), id: z.uuid() })

/** The job that removes a file a day after it came, if it was attached to nothing. */
export function dropTask({ transact }: Pick<Platform, 'transact'>): JobTask {
  return (payload) => {
    const { community, id } = Upload.parse(payload)
    return transact(async (tx) => {
      const gone = await tx.prepared<Gone>(
        'file-drop',
        `delete from file where community_id = $1 and id = $2 and attached_to is null returning hash, small, large`,
        [community, id],
      )
      await forgetContents(tx, gone.flatMap(contentsOf))
    })
  }
}

/** Has contents removed that no file has any more. */
export async function forgetContents(tx: Tx, hashes: readonly FileHash[]): Promise<void> {
  if (hashes.length > 0) await enqueue(tx, forgetJob, { hashes })
}

const Contents = z.object({ hashes: z.array(z.string()) })

/** The job that removes them, one at a time and under its lock, so that nobody who just sent the same loses it. */
export function forgetTask({ transact }: Pick<Platform, 'transact'>, store: Files): JobTask {
  return async (payload) => {
    for (const hash of Contents.parse(payload).hashes) {
      await transact(async (tx) => {
        await lockContents(tx, [hash])
        if (!(await isNeeded(tx, hash))) await store.remove(hash)
      })
    }
  }
}

async function isNeeded(tx: Tx, hash: FileHash): Promise<boolean> {
  await tx.prepared('file-lost', 'delete from file_arriving where hash = $1 and until < now()', [
    hash,
  ])
  const needed = await tx.prepared(
    'file-needed',
    `select from file where hash = $1 union all select from file where small = $1
     union all select from file where large = $1
     union all select from file_arriving where hash = $1 limit 1`,
    [hash],
  )
  return needed.length > 0
}

/** Until the transaction ends, nobody else notes or forgets these contents. */
export async function lockContents(tx: Tx, hashes: readonly FileHash[]): Promise<void> {
  await tx.prepared(
    'file-lock-contents',
    `select pg_advisory_xact_lock(hashtextextended(hash, 0)) from unnest($1::text[]) hash order by hash`,
    [hashes],
  )
}

function contentsOf({ hash, small, large }: Gone): FileHash[] {
  return [hash, small, large].filter((each) => each !== null)
}

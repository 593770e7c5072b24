import { z } from 'zod'
import type { Id } from '#lib/ids.ts'
import type { Db } from '#platform/server/db/database.ts'
import type { Transact, Tx } from '#platform/server/db/transaction.ts'
import type { FileHash, Files } from '#platform/server/files/files.ts'
import { enqueue, type JobTask } from '#platform/server/jobs/jobs.ts'
import type { Resource } from '../resource-rows.ts'
import { library } from '../tables.ts'

export const forgetMarkedJob = 'library.forget-marked'

/** The copy of a file that carries this member's name, if it was made. */
export async function findMarked(
  db: Db,
  community: Id,
  file: Id,
  member: Id,
): Promise<FileHash | undefined> {
  const copy = await library(db)
    .selectFrom('library_marked_copy')
    .select('hash')
    .where('community_id', '=', community)
    .where('file_id', '=', file)
    .where('member_id', '=', member)
    .executeTakeFirst()
  return copy?.hash
}

/** Notes a copy; of two made at once the first stays. Answers with the one that holds. */
export async function keepMarked(
  tx: Tx,
  { community, file, member }: { community: Id; file: Id; member: Id },
  hash: FileHash,
): Promise<FileHash> {
  await lockMarked(tx, hash)
  await library(tx)
    .insertInto('library_marked_copy')
    .values({ community_id: community, file_id: file, member_id: member, hash })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const kept = (await findMarked(tx, community, file, member)) ?? hash
  if (kept !== hash) await enqueue(tx, forgetMarkedJob, { hashes: [hash] })
  return kept
}

/** Forgets the copies of a resource's files. */
export async function forgetMarked(
  tx: Tx,
  { community, files }: Pick<Resource, 'community' | 'files'>,
): Promise<void> {
  if (files.length === 0) return
  const gone = await library(tx)
    .deleteFrom('library_marked_copy')
    .where('community_id', '=', community)
    .where(
      'file_id',
      'in',
      files.map(({ id }) => id),
    )
    .returning('hash')
    .execute()
  if (gone.length > 0) await enqueue(tx, forgetMarkedJob, { hashes: gone.map(({ hash }) => hash) })
}

const Payload = z.object({ hashes: z.array(z.string()) })

/** The job that removes copies nobody has any more. */
export function forgetMarkedTask(transact: Transact, store: Files): JobTask {
  return async (payload) => {
    for (const hash of Payload.parse(payload).hashes) {
      await transact(async (tx) => {
        await lockMarked(tx, hash)
        const needed = await tx.prepared(
          'library-marked-needed',
          'select from library_marked_copy where hash = $1 limit 1',
          [hash],
        )
        if (needed.length === 0) await store.remove(hash)
      })
    }
  }
}

/** Until the transaction ends, nobody else notes or forgets this copy. */
async function lockMarked(tx: Tx, hash: FileHash): Promise<void> {
  await tx.prepared(
    'library-lock-marked',
    'select pg_advisory_xact_lock(hashtextextended($1, 1))',
    [hash],
  )
}

import { type Id, newId } from '#lib/ids.ts'
import { day, minute } from '#lib/time.ts'
import type { Transact, Tx } from '#platform/server/db/transaction.ts'
import type { Draft } from '#platform/server/files/draft.ts'
import type { FileHash, Files } from '#platform/server/files/files.ts'
import { enqueue } from '#platform/server/jobs/jobs.ts'
import { forgetContents, forgetJob, lockContents } from './remove-files.ts'

/** A content that is kept, until a file has it. */
export interface Arrival {
  id: Id
  hash: FileHash
}

/**
 * Keeps a content that no file has yet. That is noted first: who removes the same meanwhile leaves it, and should no file
 * have it in a day, as when the server was killed in between, it goes.
 */
export async function keepContent(
  { transact, store }: { transact: Transact; store: Files },
  draft: Draft,
): Promise<Arrival> {
  const arrival = { id: newId(), hash: draft.hash }
  await transact((tx) => noteArrival(tx, arrival))
  await store.keep(draft)
  return arrival
}

async function noteArrival(tx: Tx, { id, hash }: Arrival): Promise<void> {
  const until = Date.now() + day
  await lockContents(tx, [hash])
  await tx.prepared(
    'file-arrive',
    'insert into file_arriving (id, hash, until) values ($1, $2, $3)',
    [id, hash, new Date(until)],
  )
  await enqueue(tx, forgetJob, { hashes: [hash] }, { runAt: new Date(until + minute) })
}

/** In the transaction in which files get these contents: from its end on they are needed as long as the files are. */
export async function settleArrivals(tx: Tx, arrivals: readonly Arrival[]): Promise<void> {
  await tx.prepared('file-settle', 'delete from file_arriving where id = any($1::uuid[])', [
    arrivals.map(({ id }) => id),
  ])
}

/** No file will have it after all. */
export async function abandonArrival(tx: Tx, arrival: Arrival): Promise<void> {
  await settleArrivals(tx, [arrival])
  await forgetContents(tx, [arrival.hash])
}

import { type Id, newId } from '#lib/ids.ts'
import { day, minute } from '#lib/time.ts'
import type { Transact, Tx } from '#platform/server/db/transaction.ts'
import type { FileHash, Files } from '#platform/server/files/files.ts'
import { enqueue } from '#platform/server/jobs/jobs.ts'
import type { FileView } from '../contract.ts'
import type { Content } from './receive-content.ts'
import { forgetContents, forgetJob, lockContents } from './remove-files.ts'

/** A file whose content is kept, and which is in no table yet. */
export interface KeptFile {
  view: FileView
  arrival: Arrival
}

interface Arrival {
  id: Id
  hash: FileHash
}

/**
 * Keeps a content that no file has yet. That is noted first: who removes the same meanwhile leaves it, and should no file
 * have it in a day, as when the server was killed in between, it goes.
 */
export async function keepContent(
  { transact, store }: { transact: Transact; store: Files },
  { draft, type, width, height }: Content,
  { id, name }: { id: Id; name: string },
): Promise<KeptFile> {
  const arrival = { id: newId(), hash: draft.hash }
  await transact((tx) => noteArrival(tx, arrival))
  await store.keep(draft)
  const size = width && height ? { width, height } : {}
  return { view: { id, name, type, size: draft.size, ...size }, arrival }
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

/** In the transaction in which they become files: from its end on their contents are needed as long as those are. */
export async function settleArrivals(tx: Tx, kept: readonly KeptFile[]): Promise<void> {
  await tx.prepared('file-settle', 'delete from file_arriving where id = any($1::uuid[])', [
    kept.map(({ arrival }) => arrival.id),
  ])
}

/** It becomes no file after all. */
export async function abandonArrival(tx: Tx, kept: KeptFile): Promise<void> {
  await settleArrivals(tx, [kept])
  await forgetContents(tx, [kept.arrival.hash])
}

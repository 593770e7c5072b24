import type { Id } from '#lib/ids.ts'
import type { Instant } from '#lib/time.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { enqueue } from '#platform/server/jobs/jobs.ts'
import type { Audience } from '#platform/server/log/audience.ts'
import { type KeptFile, settleArrivals } from './keep-content.ts'
import { thumbnailJob } from './thumbnails.ts'

interface NewFile extends KeptFile {
  by: Id
  /** What it came along with, and when, if it is of the past. */
  attached?: { to: Id; at: Instant }
}

/** Makes files of contents that are kept. Smaller pictures are made after. */
export async function insertFiles(
  tx: Tx,
  community: Id,
  files: readonly NewFile[],
  audience: Audience,
): Promise<void> {
  if (files.length === 0) return
  const rows = files.map(({ view, arrival, by, attached }) => ({
    ...view,
    ...attached,
    by,
    hash: arrival.hash,
  }))
  await tx.prepared('file-insert', insertSql, [community, audience, JSON.stringify(rows)])
  await settleArrivals(tx, files)
  for (const { id, width } of rows) if (width) await enqueue(tx, thumbnailJob, { community, id })
}

const insertSql = `
  insert into file (community_id, id, hash, name, type, size, width, height, uploaded_by, audience, created_at, attached_to, attached_at)
  select $1, id, hash, name, type, size, width, height, by, $2::text[], coalesce(at, now()), "to", at
  from json_to_recordset($3::json) as new (
    id uuid, hash text, name text, type text, size bigint, width integer, height integer, by uuid, at timestamptz, "to" uuid)`

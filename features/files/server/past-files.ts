import { Readable } from 'node:stream'
import type { Id } from '#lib/ids.ts'
import type { Instant } from '#lib/time.ts'
import type { Db } from '#platform/server/db/database.ts'
import type { Transact, Tx } from '#platform/server/db/transaction.ts'
import { Refusal } from '#platform/server/errors/errors.ts'
import { enqueue } from '#platform/server/jobs/jobs.ts'
import type { Audience } from '#platform/server/log/audience.ts'
import type { FileView } from '../contract.ts'
import { area } from './area.ts'
import { type Arrival, keepContent, settleArrivals } from './keep-content.ts'
import { type Receiving, receiveContent } from './receive-content.ts'
import { thumbnailJob } from './thumbnails.ts'
import { usedBy } from './used-by.ts'

/** A file that came along with something of the past. Its content is kept; it is noted with what it came with. */
export interface PastFile {
  view: FileView
  arrival: Arrival
}

/** Takes in the contents of a community's past. */
export interface PastFiles {
  /** Keeps a content by the rules of an upload: told by its first bytes, within its limits, pictures without what a camera wrote. */
  keep(content: Uint8Array, as: { id: Id; name: string }): Promise<PastFile>
}

type Keeping = Receiving & { transact: Transact }

/** Opens a community for files of its past. Room is counted from now on; what members send meanwhile may go beyond it. */
export async function openPastFiles(platform: Keeping, db: Db, community: Id): Promise<PastFiles> {
  const { transact, config } = platform
  const store = platform.files.area(area)
  let room = config.fileLimits.community - (await usedBy(db, community))
  return {
    async keep(bytes, { id, name }) {
      await using content = await receiveContent(platform, Readable.from([bytes]))
      const { draft, type, width, height } = content
      if (draft.size > room) throw new Refusal(413, 'file.community-full')
      room -= draft.size
      const arrival = await keepContent({ transact, store }, draft)
      const size = width && height ? { width, height } : {}
      return { view: { id, name, type, size: draft.size, ...size }, arrival }
    },
  }
}

/** Something of the past that files came along with. */
export interface PastAttachment {
  to: Id
  by: Id
  at: Instant
  files: readonly PastFile[]
}

/** Notes files of the past, in the transaction that brings in what they came with. */
export async function attachPastFiles(
  tx: Tx,
  community: Id,
  past: readonly PastAttachment[],
  audience: Audience,
): Promise<void> {
  const rows = past.flatMap(({ files, ...attached }) =>
    files.map(({ view, arrival }) => ({ ...attached, ...view, hash: arrival.hash })),
  )
  if (rows.length === 0) return
  await tx.prepared('file-attach-past', attachSql, [community, audience, JSON.stringify(rows)])
  await settleArrivals(
    tx,
    past.flatMap(({ files }) => files.map(({ arrival }) => arrival)),
  )
  for (const { id, width } of rows) if (width) await enqueue(tx, thumbnailJob, { community, id })
}

const attachSql = `
  insert into file (community_id, id, hash, name, type, size, width, height, uploaded_by, audience, created_at, attached_to, attached_at)
  select $1, id, hash, name, type, size, width, height, by, $2::text[], at, "to", at
  from json_to_recordset($3::json) as past (
    id uuid, hash text, name text, type text, size bigint, width integer, height integer, by uuid, at timestamptz, "to" uuid)`

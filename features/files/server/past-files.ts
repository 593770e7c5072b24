import { Readable } from 'node:stream'
import type { Id } from '#lib/ids.ts'
import type { Instant } from '#lib/time.ts'
import type { Db } from '#platform/server/db/database.ts'
import type { Transact, Tx } from '#platform/server/db/transaction.ts'
import { Refusal } from '#platform/server/errors/errors.ts'
import type { Audience } from '#platform/server/log/audience.ts'
import { area } from './area.ts'
import { insertFiles } from './insert-files.ts'
import { type KeptFile, keepContent } from './keep-content.ts'
import { type Receiving, receiveContent } from './receive-content.ts'
import { usedBy } from './used-by.ts'

/** Takes in the contents of a community's past. */
export interface PastFiles {
  /** Keeps a content by the rules of an upload: told by its first bytes, within its limits, pictures without what a camera wrote. */
  keep(content: Uint8Array, as: { id: Id; name: string }): Promise<KeptFile>
}

type Keeping = Receiving & { transact: Transact }

/** Opens a community for files of its past. Room is counted from now on; what members send meanwhile may go beyond it. */
export async function openPastFiles(platform: Keeping, db: Db, community: Id): Promise<PastFiles> {
  const { transact, config } = platform
  const store = platform.files.area(area)
  let room = config.fileLimits.community - (await usedBy(db, community))
  return {
    async keep(bytes, as) {
      await using content = await receiveContent(platform, Readable.from([bytes]))
      if (content.draft.size > room) throw new Refusal(413, 'file.community-full')
      room -= content.draft.size
      return await keepContent({ transact, store }, content, as)
    },
  }
}

/** Something of the past that files came along with. */
export interface PastAttachment {
  to: Id
  by: Id
  at: Instant
  files: readonly KeptFile[]
}

/** Notes files of the past, in the transaction that brings in what they came with. */
export async function attachPastFiles(
  tx: Tx,
  community: Id,
  past: readonly PastAttachment[],
  audience: Audience,
): Promise<void> {
  const files = past.flatMap(({ to, by, at, files }) =>
    files.map((file) => ({ ...file, by, attached: { to, at } })),
  )
  await insertFiles(tx, community, files, audience)
}

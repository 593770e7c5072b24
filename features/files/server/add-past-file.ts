import type { Id } from '#lib/ids.ts'
import type { Instant } from '#lib/time.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import type { FileHash } from '#platform/server/files/files.ts'
import type { Audience } from '#platform/server/log/audience.ts'
import type { FileView } from '../contract.ts'
import { files } from './tables.ts'

/** A file of the past whose content is kept already, with the id it will have every time. */
export interface PastFile {
  id: Id
  hash: FileHash
  name: string
  type: string
  size: number
  width?: number
  height?: number
  description?: string
  by: Id
  at: Instant
}

/** Notes a file that came with something of the past, once. */
export async function addPastFile(
  tx: Tx,
  community: Id,
  { hash, by, at, ...view }: PastFile,
  { to, audience }: { to: Id; audience: Audience },
): Promise<FileView> {
  await files(tx)
    .insertInto('file')
    .values({
      ...view,
      community_id: community,
      hash,
      uploaded_by: by,
      audience: [...audience],
      created_at: at,
      attached_to: to,
      attached_at: at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return view
}

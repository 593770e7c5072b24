import type { Id } from '#lib/ids.ts'
import type { Instant } from '#lib/time.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import type { Files } from '#platform/server/files/files.ts'
import { drawEmoji } from './draw-emoji.ts'
import { emoji } from './tables.ts'

/** An emoji of a community that was before Hamlet knew it. */
export interface PastEmoji {
  community: Id
  name: string
  picture: Uint8Array
  by: Id
  at: Instant
}

/** Takes in an emoji without announcing it. */
export async function takeInEmoji(tx: Tx, files: Files, past: PastEmoji): Promise<void> {
  const { community, name, by, at } = past
  const picture = await files.put(await drawEmoji(past.picture))
  await emoji(tx)
    .insertInto('emoji')
    .values({ community_id: community, name, picture, added_by: by, added_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

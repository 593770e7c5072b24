import type { MessageView } from '#features/chat/contract.ts'
import { messagesFor } from '#features/chat/server/index.ts'
import { postsFor } from '#features/forum/server/index.ts'
import type { Id } from '#lib/ids.ts'
import type { Db } from '#platform/server/db/database.ts'
import type { Viewer } from '#platform/server/live/viewer.ts'
import type { SavedKind, SavedMessage, SavedView } from '../contract.ts'

/** What an item shows of what it keeps. */
export type Kept = Pick<SavedView, 'message' | 'post' | 'body'>

export const gone: Kept = { message: null, post: null, body: '' }

/** What members keep, by id, as far as it is still there for them: through the doors of chat and forum. */
export async function keptThings(
  db: Db,
  viewer: Viewer,
  items: readonly { kind: SavedKind; item_id: Id }[],
): Promise<ReadonlyMap<Id, Kept>> {
  const idsOf = (kind: SavedKind) =>
    items.filter((item) => item.kind === kind).map(({ item_id }) => item_id)
  const messages = await messagesFor(db, viewer, idsOf('message'))
  const posts = await postsFor(db, viewer, idsOf('post'))
  const kept = new Map<Id, Kept>()
  for (const [id, message] of messages)
    if (message.deletedAt === null)
      kept.set(id, { ...gone, message: placeOf(message), body: message.body })
  for (const { id, topicId, number, author, at, body } of posts)
    kept.set(id, { ...gone, post: { topicId, number, author, at }, body })
  return kept
}

function placeOf({ channelId, author, at, bot }: MessageView): SavedMessage {
  return { channelId, author, at, ...(bot && { bot }) }
}

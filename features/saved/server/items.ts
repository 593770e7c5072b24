import type { Selectable } from 'kysely'
import type { MessageView } from '#features/chat/contract.ts'
import { messagesFor } from '#features/chat/server/index.ts'
import type { Id } from '#lib/ids.ts'
import type { Db } from '#platform/server/db/database.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { NotFound } from '#platform/server/errors/errors.ts'
import type { Viewer } from '#platform/server/live/viewer.ts'
import { onlyMembers } from '#platform/server/log/audience.ts'
import type { SavedEntries, SavedView } from '../contract.ts'
import { type SavedTables, saved } from './tables.ts'

export type Item = Selectable<SavedTables['saved']>

/** The only way to something saved: by who saved it. */
export async function itemFor(db: Db, viewer: Viewer, messageId: Id): Promise<Item> {
  const item = await findItem(db, viewer, messageId)
  if (!item) throw new NotFound('saved')
  return item
}

export async function findItem(db: Db, viewer: Viewer, messageId: Id): Promise<Item | undefined> {
  return itemsOf(db, viewer).where('message_id', '=', messageId).executeTakeFirst()
}

/** All that a member has saved. */
export function itemsOf(db: Db, { community, member }: Viewer) {
  return saved(db)
    .selectFrom('saved')
    .selectAll()
    .where('community_id', '=', community)
    .where('member_id', '=', member)
}

/** Items as their owner sees them, each with its message as it is now, if it is still there for them. */
export async function presentItems(
  db: Db,
  viewer: Viewer,
  items: readonly Item[],
): Promise<SavedView[]> {
  const messages = await messagesFor(
    db,
    viewer,
    items.map(({ message_id }) => message_id),
  )
  return items.map((item) => presentItem(item, messages.get(item.message_id)))
}

/** Tells the member, and nobody else, what became of something saved. */
export async function announceItem(
  tx: Tx,
  viewer: Viewer,
  item: Item,
  kind: Exclude<keyof SavedEntries, 'saved.removed'> = 'saved.changed',
): Promise<SavedView> {
  const messages = await messagesFor(tx, viewer, [item.message_id])
  const data: SavedEntries[typeof kind] = presentItem(item, messages.get(item.message_id))
  tx.log({
    community: viewer.community,
    by: viewer.member,
    kind,
    audience: onlyMembers([viewer.member]),
    data,
    about: item.message_id,
  })
  return data
}

function presentItem(item: Item, message: MessageView | undefined): SavedView {
  const known = message?.deletedAt === null ? message : undefined
  return {
    messageId: item.message_id,
    savedAt: item.saved_at,
    remindAt: item.remind_at,
    remindedAt: item.reminded_at,
    doneAt: item.done_at,
    note: item.note,
    message: known
      ? {
          channelId: known.channelId,
          author: known.author,
          at: known.at,
          ...(known.bot && { bot: known.bot }),
        }
      : null,
    body: known?.body ?? '',
  }
}

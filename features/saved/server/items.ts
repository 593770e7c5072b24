import type { Selectable } from 'kysely'
import type { Id } from '#lib/ids.ts'
import type { Db } from '#platform/server/db/database.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { NotFound } from '#platform/server/errors/errors.ts'
import type { Viewer } from '#platform/server/live/viewer.ts'
import { onlyMembers } from '#platform/server/log/audience.ts'
import type { SavedEntries, SavedView } from '../contract.ts'
import { gone, type Kept, keptThings } from './kept-things.ts'
import { type SavedTables, saved } from './tables.ts'

export type Item = Selectable<SavedTables['saved']>

/** The only way to something saved: by who saved it. */
export async function itemFor(db: Db, viewer: Viewer, itemId: Id): Promise<Item> {
  const item = await findItem(db, viewer, itemId)
  if (!item) throw new NotFound('saved')
  return item
}

export async function findItem(db: Db, viewer: Viewer, itemId: Id): Promise<Item | undefined> {
  return itemsOf(db, viewer).where('item_id', '=', itemId).executeTakeFirst()
}

/** All that a member has saved. */
export function itemsOf(db: Db, { community, member }: Viewer) {
  return saved(db)
    .selectFrom('saved')
    .selectAll()
    .where('community_id', '=', community)
    .where('member_id', '=', member)
}

/** Items as their owner sees them, each with what it keeps as that is now, if it is still there for them. */
export async function presentItems(
  db: Db,
  viewer: Viewer,
  items: readonly Item[],
): Promise<SavedView[]> {
  const kept = await keptThings(db, viewer, items)
  return items.map((item) => presentItem(item, kept.get(item.item_id) ?? gone))
}

/** Tells the member, and nobody else, what became of something saved. */
export async function announceItem(
  tx: Tx,
  viewer: Viewer,
  item: Item,
  kind: Exclude<keyof SavedEntries, 'saved.removed'> = 'saved.changed',
): Promise<SavedView> {
  const kept = await keptThings(tx, viewer, [item])
  const data: SavedEntries[typeof kind] = presentItem(item, kept.get(item.item_id) ?? gone)
  tx.log({
    community: viewer.community,
    by: viewer.member,
    kind,
    audience: onlyMembers([viewer.member]),
    data,
    about: item.item_id,
  })
  return data
}

function presentItem(item: Item, kept: Kept): SavedView {
  return {
    itemId: item.item_id,
    kind: item.kind,
    savedAt: item.saved_at,
    remindAt: item.remind_at,
    remindedAt: item.reminded_at,
    doneAt: item.done_at,
    note: item.note,
    ...kept,
  }
}

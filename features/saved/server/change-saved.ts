import type { Member } from '#features/communities/server/index.ts'
import type { Id } from '#lib/ids.ts'
import { instantFrom, now } from '#lib/time.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { lockLogs } from '#platform/server/log/append.ts'
import type { ChangeSaved, SavedView } from '../contract.ts'
import { announceItem, type Item, itemFor, presentItems } from './items.ts'
import { enqueueReminder, refuseUnlikelyTime } from './reminder.ts'
import { saved } from './tables.ts'

/** Notes something at a saved message, sets or takes away its reminder, marks it done or open. */
export async function changeSaved(
  tx: Tx,
  member: Member,
  itemId: Id,
  input: ChangeSaved,
): Promise<SavedView> {
  // Locked before it is read, so that a reminder that comes just now and a change of its time do not both hold.
  await lockLogs(tx, [member.community])
  return changeItem(tx, member, await itemFor(tx, member, itemId), input)
}

export async function changeItem(
  tx: Tx,
  member: Member,
  item: Item,
  input: ChangeSaved,
): Promise<SavedView> {
  const changed = changedBy(item, input)
  const { remind_at, reminded_at, done_at, note } = changed
  if (!differs(item, changed)) {
    const [view] = await presentItems(tx, member, [item])
    if (view) return view
  }
  if (remind_at && remind_at !== item.remind_at) refuseUnlikelyTime(remind_at)
  await saved(tx)
    .updateTable('saved')
    .set({ remind_at, reminded_at, done_at, note })
    .where('community_id', '=', member.community)
    .where('member_id', '=', member.member)
    .where('item_id', '=', item.item_id)
    .execute()
  if (!reminded_at && !done_at) await enqueueReminder(tx, member, changed)
  return announceItem(tx, member, changed)
}

function changedBy(item: Item, { remindAt, note, done }: ChangeSaved): Item {
  const changed = { ...item, note: note ?? item.note }
  if (done !== undefined) changed.done_at = done ? (item.done_at ?? now()) : null
  if (remindAt !== undefined) {
    changed.remind_at = remindAt === null ? null : instantFrom(remindAt)
    if (changed.remind_at !== item.remind_at) changed.reminded_at = null
  }
  return changed
}

function differs(before: Item, after: Item): boolean {
  return (['remind_at', 'reminded_at', 'done_at', 'note'] as const).some(
    (column) => before[column] !== after[column],
  )
}

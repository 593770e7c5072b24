import { messageFor } from '#features/chat/server/index.ts'
import type { Member } from '#features/communities/server/index.ts'
import type { Id } from '#lib/ids.ts'
import { type Instant, instantFrom } from '#lib/time.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { Conflict, NotFound } from '#platform/server/errors/errors.ts'
import { lockLogs } from '#platform/server/log/append.ts'
import type { SavedView, SaveMessage } from '../contract.ts'
import { mostSaved } from '../limits.ts'
import { changeItem } from './change-saved.ts'
import { announceItem, findItem, type Item, itemsOf } from './items.ts'
import { enqueueReminder, refuseUnlikelyTime } from './reminder.ts'
import { saved } from './tables.ts'

/** Saves a message for later. One that is saved already takes what is given; one that was done is open again. */
export async function saveMessage(
  tx: Tx,
  member: Member,
  messageId: Id,
  input: SaveMessage,
): Promise<SavedView> {
  // Locked before they are counted, and before the message is read, which may be deleted just now.
  await lockLogs(tx, [member.community])
  const { message } = await messageFor(tx, member, messageId)
  if (message.deletedAt) throw new NotFound('message')
  const item = await findItem(tx, member, messageId)
  if (item) return changeItem(tx, member, item, { ...anewIfDone(item, input), done: false })
  await refuseTooMany(tx, member)
  const remindAt = input.remindAt ? instantFrom(input.remindAt) : null
  if (remindAt) refuseUnlikelyTime(remindAt)
  const row = await insert(tx, member, messageId, remindAt, input.note ?? '')
  await enqueueReminder(tx, member, row)
  return announceItem(tx, member, row)
}

/** What was done and is saved once more begins without its old reminder. */
function anewIfDone({ done_at }: Item, input: SaveMessage): SaveMessage {
  return done_at ? { remindAt: null, ...input } : input
}

function insert(tx: Tx, member: Member, messageId: Id, remindAt: Instant | null, note: string) {
  return saved(tx)
    .insertInto('saved')
    .values({
      community_id: member.community,
      member_id: member.member,
      message_id: messageId,
      remind_at: remindAt,
      note,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
}

async function refuseTooMany(tx: Tx, member: Member): Promise<void> {
  const open = await itemsOf(tx, member).where('done_at', 'is', null).execute()
  if (open.length >= mostSaved) throw new Conflict('saved.too-many', { most: mostSaved })
}

import type { Member } from '#features/communities/server/index.ts'
import type { Id } from '#lib/ids.ts'
import { type Instant, instantFrom } from '#lib/time.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { Conflict, NotFound } from '#platform/server/errors/errors.ts'
import { lockLogs } from '#platform/server/log/append.ts'
import type { ChangeSaved, SavedView, SaveItem } from '../contract.ts'
import { mostSaved } from '../limits.ts'
import { changeItem } from './change-saved.ts'
import { announceItem, findItem, type Item, itemsOf } from './items.ts'
import { keptThings } from './kept-things.ts'
import { enqueueReminder, refuseUnlikelyTime } from './reminder.ts'
import { saved } from './tables.ts'

/** Saves a message or a post for later. One that is saved already takes what is given; one that was done is open again. */
export async function saveItem(
  tx: Tx,
  member: Member,
  itemId: Id,
  { kind = 'message', ...input }: SaveItem,
): Promise<SavedView> {
  // Locked before they are counted, and before what is kept is read, which may be deleted just now.
  await lockLogs(tx, [member.community])
  const wanted = { kind, item_id: itemId }
  if (!(await keptThings(tx, member, [wanted])).has(itemId)) throw new NotFound(kind)
  const item = await findItem(tx, member, itemId)
  if (item) return changeItem(tx, member, item, { ...anewIfDone(item, input), done: false })
  await refuseTooMany(tx, member)
  const remindAt = input.remindAt ? instantFrom(input.remindAt) : null
  if (remindAt) refuseUnlikelyTime(remindAt)
  const row = await insert(tx, member, wanted, remindAt, input.note ?? '')
  await enqueueReminder(tx, member, row)
  return announceItem(tx, member, row)
}

/** What was done and is saved once more begins without its old reminder. */
function anewIfDone({ done_at }: Item, input: ChangeSaved): ChangeSaved {
  return done_at ? { remindAt: null, ...input } : input
}

function insert(
  tx: Tx,
  member: Member,
  wanted: Pick<Item, 'kind' | 'item_id'>,
  remindAt: Instant | null,
  note: string,
) {
  return saved(tx)
    .insertInto('saved')
    .values({
      community_id: member.community,
      member_id: member.member,
      ...wanted,
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

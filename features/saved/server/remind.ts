import { z } from 'zod'
import { type Member, memberFor } from '#features/communities/server/index.ts'
import { instantFrom, now } from '#lib/time.ts'
import type { Transact, Tx } from '#platform/server/db/transaction.ts'
import { NotFound } from '#platform/server/errors/errors.ts'
import type { JobTask } from '#platform/server/jobs/jobs.ts'
import { lockLogs } from '#platform/server/log/append.ts'
import { announceItem, findItem } from './items.ts'
import { saved } from './tables.ts'

const Payload = z.object({
  person: z.uuid(),
  community: z.uuid(),
  itemId: z.uuid(),
  remindAt: z.string(),
})
type Noted = z.output<typeof Payload>

/**
 * The job that reminds a member. It may run twice and at once on two nodes: under the lock of the log the first notes that it
 * reminded, and the other finds that nothing is left to do. Who left in the meantime is not reminded.
 */
export function remindTask(transact: Transact): JobTask {
  return async (payload) => {
    const noted = Payload.parse(payload)
    await transact(async (tx) => {
      await lockLogs(tx, [noted.community])
      const member = await memberFor(tx, noted.person, noted.community).catch(whoLeft)
      if (member) await remind(tx, member, noted)
    })
  }
}

async function remind(tx: Tx, member: Member, { itemId, remindAt }: Noted): Promise<void> {
  const item = await findItem(tx, member, itemId)
  if (item?.remind_at !== instantFrom(remindAt) || item.reminded_at || item.done_at) return
  const reminded = { ...item, reminded_at: now() }
  await saved(tx)
    .updateTable('saved')
    .set({ reminded_at: reminded.reminded_at })
    .where('community_id', '=', member.community)
    .where('member_id', '=', member.member)
    .where('item_id', '=', itemId)
    .execute()
  await announceItem(tx, member, reminded, 'saved.reminded')
}

function whoLeft(error: unknown): undefined {
  if (!(error instanceof NotFound)) throw error
}

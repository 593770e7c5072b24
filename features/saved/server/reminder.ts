import type { Member } from '#features/communities/server/index.ts'
import { day, type Instant, minute, now, plus } from '#lib/time.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { Refusal } from '#platform/server/errors/errors.ts'
import { enqueue } from '#platform/server/jobs/jobs.ts'
import { longestAhead } from '../limits.ts'
import type { Item } from './items.ts'

export const remindJob = 'saved.remind'

/** Refuses a time that is over, or further away than anybody plans. */
export function refuseUnlikelyTime(at: Instant): void {
  if (at < plus(now(), -minute)) throw new Refusal(422, 'saved.time-past')
  if (at > plus(now(), longestAhead * day)) throw new Refusal(422, 'saved.time-too-far')
}

/** Has the member reminded when it is time; a later call for the same message replaces the earlier one. */
export async function enqueueReminder(tx: Tx, { person }: Member, item: Item): Promise<void> {
  const { community_id: community, member_id, item_id: itemId, remind_at } = item
  if (!remind_at) return
  const payload = { person, community, itemId, remindAt: remind_at }
  await enqueue(tx, remindJob, payload, {
    runAt: new Date(remind_at),
    key: `${remindJob} ${community} ${member_id} ${itemId}`,
  })
}

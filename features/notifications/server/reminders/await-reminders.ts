import type { Id } from '#lib/ids.ts'
import { type Instant, millisecondsOf } from '#lib/time.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { enqueue } from '#platform/server/jobs/jobs.ts'

export const remindJob = 'notifications.remind'

/** Has looked after an event whether those who come are to be reminded, once, then or now. A later call takes the place of an earlier one. */
export async function awaitReminders(
  tx: Tx,
  community: Id,
  event: Id,
  at?: Instant,
): Promise<void> {
  const key = `${remindJob} ${community} ${event}`
  const runAt = at && new Date(millisecondsOf(at))
  await enqueue(
    tx,
    remindJob,
    { community, event },
    { key, unhurried: true, ...(runAt && { runAt }) },
  )
}

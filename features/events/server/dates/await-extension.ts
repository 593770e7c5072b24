import type { Id } from '#lib/ids.ts'
import { day } from '#lib/time.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { enqueue } from '#platform/server/jobs/jobs.ts'
import { goesOn, type Timing } from './slots-of.ts'

export const extendJob = 'events.extend-series'

/** A week of dates at a time, so that nobody hears of each for itself. */
const rhythm = 7 * day

/** Has a series that goes on beyond the horizon brought further in a while; a later call takes the place of the earlier one. */
export async function awaitExtension(
  tx: Tx,
  event: Timing & { community: Id; id: Id },
): Promise<void> {
  if (!goesOn(event)) return
  const { community, id } = event
  const key = `${extendJob} ${community} ${id}`
  const runAt = new Date(Date.now() + rhythm)
  await enqueue(tx, extendJob, { community, event: id }, { runAt, key })
}

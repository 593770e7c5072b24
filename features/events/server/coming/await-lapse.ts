import type { Tx } from '#platform/server/db/transaction.ts'
import { enqueue } from '#platform/server/jobs/jobs.ts'
import type { EventPool } from './pools-at.ts'

export const lapseJob = 'events.lapse-offers'

/** Has the next offer of a pool lapse when its time is over; a later call takes the place of the earlier one. */
export async function awaitLapse(tx: Tx, { community, pool, line }: EventPool): Promise<void> {
  const [first] = line.flatMap(({ offeredUntil }) => offeredUntil ?? []).sort()
  if (!first) return
  // Rounded up to the millisecond that a job's time has, so that it finds the offer due.
  const runAt = new Date(Date.parse(first) + 1)
  const key = `${lapseJob} ${community} ${pool}`
  await enqueue(tx, lapseJob, { community, pool }, { runAt, key })
}

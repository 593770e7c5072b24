import type { Id } from '#lib/ids.ts'
import { day, type Instant, now, plus } from '#lib/time.ts'
import type { Db } from '#platform/server/db/database.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { Refusal } from '#platform/server/errors/errors.ts'
import { enqueue } from '#platform/server/jobs/jobs.ts'
import { mostDays } from '../../limits.ts'
import type { Topic } from '../topic-rows.ts'

export const closingJob = 'forum.close-decision'

/** Has a decision closed at its date; a later call for the same topic replaces the earlier one. */
export async function enqueueClosing(
  tx: Tx,
  { community, id: topicId, decision }: Pick<Topic, 'community' | 'id' | 'decision'>,
): Promise<void> {
  if (!decision) return
  const runAt = new Date(decision.closesAt)
  await enqueue(tx, closingJob, { community, topicId }, { runAt, key: keyOf(community, topicId) })
}

/** Refuses a date that is over, or further away than anybody waits for a decision. */
export function refuseUnlikelyDate(closesAt: string): void {
  if (closesAt <= now()) throw new Refusal(422, 'decision.date-past')
  if (closesAt > plus(now(), mostDays * day)) throw new Refusal(422, 'decision.date-too-far')
}

/** The time by the clock of the database, which all nodes share. */
export async function databaseClock(db: Db): Promise<Instant> {
  const [row] = await db.prepared<{ at: Instant }>(
    'forum-clock',
    'select clock_timestamp() as at',
    [],
  )
  if (!row) throw new Error('a clock has a time')
  return row.at
}

function keyOf(community: Id, topicId: Id): string {
  return `${closingJob} ${community} ${topicId}`
}

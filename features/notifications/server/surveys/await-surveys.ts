import type { Id } from '#lib/ids.ts'
import { type Instant, millisecondsOf } from '#lib/time.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { enqueue } from '#platform/server/jobs/jobs.ts'

export const surveyJob = 'notifications.ask-how-it-was'

/** Has looked after an event whether those who were there are to be asked, once, then or now. A later call takes the place of an earlier one. */
export async function awaitSurveys(tx: Tx, community: Id, event: Id, at?: Instant): Promise<void> {
  const key = `${surveyJob} ${community} ${event}`
  const runAt = at && new Date(millisecondsOf(at))
  await enqueue(
    tx,
    surveyJob,
    { community, event },
    { key, unhurried: true, ...(runAt && { runAt }) },
  )
}

import type { Id } from '#lib/ids.ts'
import { day, type Instant, now, plus } from '#lib/time.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { enqueue } from '#platform/server/jobs/jobs.ts'
import type { Resource } from '../resource-rows.ts'
import { library } from '../tables.ts'

export const askReviewJob = 'library.ask-review'

interface Review {
  review_owner: Id | null
  review_days: number | null
  review_at: Instant | null
  review_asked_at: Instant | null
  confirmed_at: Instant | null
}

/** Keeps who is asked and when, and has them asked then. */
export async function keepReview(
  tx: Tx,
  { community, id }: Pick<Resource, 'community' | 'id'>,
  review: Review,
): Promise<void> {
  await library(tx)
    .updateTable('library_resource')
    .set({ ...review })
    .where('community_id', '=', community)
    .where('id', '=', id)
    .execute()
  const { review_at: at, review_asked_at: asked } = review
  if (at && !asked)
    await enqueue(
      tx,
      askReviewJob,
      { community, resource: id, at },
      { runAt: new Date(Date.parse(at) + 1), key: `${askReviewJob} ${community} ${id}` },
    )
}

/** It was found to be true, or made so: the owner is asked again after as many days as before. */
export async function nextReview(tx: Tx, resource: Resource): Promise<void> {
  const { reviewOwner, reviewDays } = resource
  if (!reviewOwner || !reviewDays) return
  await keepReview(tx, resource, {
    review_owner: reviewOwner,
    review_days: reviewDays,
    review_at: plus(now(), reviewDays * day),
    review_asked_at: null,
    confirmed_at: now(),
  })
}

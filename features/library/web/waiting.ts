import type { Id } from '#lib/ids.ts'
import type { Instant } from '#lib/time.ts'
import type { LibrarySnapshot, ResourceRow } from '../contract.ts'

/** Something in the library that waits for a member, and why. */
export interface Waiting {
  resource: ResourceRow
  why: 'agree' | 'answer' | 'review' | 'decide' | 'returned'
}

interface Reader {
  member: Id
  leads: boolean
  now: Instant
}

/** What waits for a member, the most pressing kind first. Calm: what is not theirs to do is not here. */
export function waitingFor(state: LibrarySnapshot, reader: Reader): Waiting[] {
  const order: readonly Waiting['why'][] = ['agree', 'answer', 'review', 'returned', 'decide']
  return state.resources
    .flatMap((resource): Waiting | [] => {
      const why = whyWaits(state, resource, reader)
      return why ? { resource, why } : []
    })
    .sort((a, b) => order.indexOf(a.why) - order.indexOf(b.why))
}

function whyWaits(
  state: LibrarySnapshot,
  resource: ResourceRow,
  { member, leads, now }: Reader,
): Waiting['why'] | undefined {
  const { id, status, author, review } = resource
  if (status === 'suggested') return leads ? 'decide' : undefined
  if (status === 'returned') return author === member ? 'returned' : undefined
  if (status === 'archived') return undefined
  if (review?.asked && review.owner === member) return 'review'
  const drop = dropOf(resource, now)
  if (!drop || leads || author === member) return undefined
  if (agreedTo(state, id) < drop.termsVersion) return 'agree'
  return drop.question !== '' && !state.answered.includes(id) ? 'answer' : undefined
}

/** A drop that has not ended. */
export function dropOf({ drop }: ResourceRow, now: Instant): ResourceRow['drop'] {
  if (!drop || drop.endedAt || (drop.endsAt && drop.endsAt <= now)) return null
  return drop
}

/** The version of the terms that the member agreed to; 0 without any. */
function agreedTo({ acknowledged }: LibrarySnapshot, id: Id): number {
  return acknowledged.find(({ resourceId }) => resourceId === id)?.version ?? 0
}

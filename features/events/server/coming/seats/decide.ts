import type { Id } from '#lib/ids.ts'
import { NotFound, Refusal } from '#platform/server/errors/errors.ts'
import type { DecideRsvp, Rsvp } from '../../../contract.ts'
import { answered } from './answer.ts'
import { added, decided } from './by-host.ts'
import { claimed } from './claim.ts'
import type { Pool, Standing } from './pool.ts'
import { type Course, changed, settle, unchanged } from './settle.ts'

/** What is asked of a pool for somebody; `wanted` is all that would stand of them. */
export type Request<Row extends Standing> =
  | { kind: 'answer'; wanted: Row; answer: Rsvp['answer'] }
  | { kind: 'claim' }
  | { kind: 'decide'; decision: DecideRsvp['decision'] }
  | { kind: 'add'; wanted: Row; beyondSeats: Id | null }

/** What came of a request: the pool after it, all who stand otherwise than before, and the answer to who asked. */
export interface Decided<Row extends Standing> extends Course<Row> {
  outcome: Row | Refusal
}

/**
 * Decides a request about the seats of a pool, which nobody else changes meanwhile; `before` is how whom it is about stood.
 * The line goes on before and after it, so nobody comes in ahead of who waited for a free seat. What is refused changes
 * nothing of who asked.
 */
export function decide<Row extends Standing>(
  pool: Pool<Row>,
  before: Row | undefined,
  request: Request<Row>,
): Decided<Row> {
  const settled = settle(unchanged(pool))
  const earlier = latest(settled, before)
  const outcome = outcomeOf(settled.pool, earlier, request)
  if (outcome instanceof Refusal || outcome === earlier) return { ...settled, outcome }
  const course = settle(changed(settled, earlier, outcome))
  return { ...course, outcome: latest(course, outcome) ?? outcome }
}

function outcomeOf<Row extends Standing>(
  pool: Pool<Row>,
  earlier: Row | undefined,
  request: Request<Row>,
): Row | Refusal {
  if (request.kind === 'answer') return answered(pool, earlier, request.wanted, request.answer)
  if (request.kind === 'add') return added(pool, earlier, request.wanted, request.beyondSeats)
  if (!earlier) return new NotFound('rsvp')
  return request.kind === 'claim'
    ? claimed(pool, earlier)
    : decided(pool, earlier, request.decision)
}

/** How somebody stands after what was changed so far. */
function latest<Row extends Standing>(
  { changes }: Course<Row>,
  row: Row | undefined,
): Row | undefined {
  return row && (changes.findLast(({ after }) => after.id === row.id)?.after ?? row)
}

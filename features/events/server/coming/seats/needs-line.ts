import type { Instant } from '#lib/time.ts'
import { freeOf, holdsSeat, isInLine, type Pool, type Standing } from './pool.ts'

/**
 * Whether the line has to be read to decide about somebody: it is long where many want in, and most who ask change nothing
 * for it. `firstLapse` is when the first of the offers ends.
 */
export function needsLine(
  { now, tickets }: Pick<Pool, 'now' | 'tickets'>,
  firstLapse: Instant | null,
  earlier: Standing | undefined,
): boolean {
  if (earlier && (holdsSeat(earlier) || isInLine(earlier))) return true
  if (firstLapse && firstLapse <= now) return true
  return tickets.some((ticket) => ticket.waiting > 0 && freeOf(ticket) > 0)
}

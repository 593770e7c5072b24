import pg from 'pg'
import type { Instant } from '#lib/time.ts'

const { TIMESTAMPTZ, INT8 } = pg.types.builtins

/** How a column's text becomes a value: points in time as `Instant`, big integers as numbers, the rest as `pg` does it. */
export function parseRow(oid: number, format?: 'text' | 'binary') {
  if (oid === TIMESTAMPTZ) return parseInstant
  if (oid === INT8) return parseCount
  return pg.types.getTypeParser(oid, format)
}

/** PostgreSQL's `2026-11-23 10:00:00.12+00` in the one form of an instant. The session's time zone is UTC. */
export function parseInstant(text: string): Instant {
  const fraction = text.slice(20, -3).padEnd(6, '0')
  return `${text.slice(0, 10)}T${text.slice(11, 19)}.${fraction}Z` as Instant
}

function parseCount(text: string): number {
  const count = Number(text)
  if (!Number.isSafeInteger(count)) throw new RangeError(`${text} is too large for a number`)
  return count
}

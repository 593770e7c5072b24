import { day, type Instant } from '#lib/time.ts'
import type { Occurrence } from '../../recurrence/occurrences.ts'
import type { DateRow } from './date-rows.ts'

/** What becomes of the dates an event has when it gives itself others. */
export interface MatchedDates {
  /** Dates that stay, perhaps at another time. */
  kept: { row: DateRow; date: Occurrence }[]
  added: Occurrence[]
  /** Those that the event gives itself no more, and that are not over. */
  left: DateRow[]
}

/** A date may be put off by so much, with all who said that they come. */
const farthest = 3.5 * day

/**
 * Which of its dates an event keeps: those whose slot is there still, then those of the same day, then the next at hand. The
 * only date of an event stays its date, however far it moves. What is over stays as it was.
 */
export function matchDates(
  rows: readonly DateRow[],
  wanted: readonly Occurrence[],
  now: Instant,
): MatchedDates {
  const kept: MatchedDates['kept'] = []
  const open = new Set(rows)
  const free = new Set(wanted)
  const [only] = rows.length === 1 && wanted.length === 1 ? wanted : []
  pair((_, date) => date === only)
  pair((row, date) => row.slot === date.slot)
  for (const row of open) if (row.endsAt <= now) open.delete(row)
  pair((row, date) => row.slot.slice(0, 10) === date.slot.slice(0, 10))
  pairNearest()
  return { kept, added: [...free], left: [...open].filter(({ dropped }) => !dropped) }

  function pair(isSame: (row: DateRow, date: Occurrence) => boolean): void {
    for (const row of open) {
      const date = [...free].find((each) => isSame(row, each))
      if (date) keep(row, date)
    }
  }

  function pairNearest(): void {
    for (const date of [...free]) {
      const near = [...open]
        .filter((row) => !row.dropped && apart(row, date) <= farthest)
        .sort((a, b) => apart(a, date) - apart(b, date))
      if (near[0]) keep(near[0], date)
    }
  }

  function keep(row: DateRow, date: Occurrence): void {
    open.delete(row)
    free.delete(date)
    kept.push({ row, date })
  }
}

function apart({ slot }: DateRow, date: Occurrence): number {
  return Math.abs(Date.parse(`${slot}Z`) - Date.parse(`${date.slot}Z`))
}

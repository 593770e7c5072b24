import { day, minute } from '#lib/time.ts'

/** A series that moves by more begins elsewhere, and its exceptions are none of its dates any more. */
const farthest = 3.5 * day

/** The slots that a series leaves out, after its first date was moved: so much later or earlier as that. */
export function shiftedSlots(
  before: { starts: string; exceptSlots: readonly string[] },
  { starts }: { starts: string },
): string[] {
  const by = Date.parse(`${starts}Z`) - Date.parse(`${before.starts}Z`)
  // Of a series that begins on another date the clock alone says something about the others.
  const shift = Math.abs(by) <= farthest ? by : clockOf(starts) - clockOf(before.starts)
  return before.exceptSlots.map((slot) =>
    new Date(Date.parse(`${slot}Z`) + shift).toISOString().slice(0, 16),
  )
}

function clockOf(wall: string): number {
  return (Number(wall.slice(11, 13)) * 60 + Number(wall.slice(14, 16))) * minute
}

import { type Instant, instantOf, millisecondsOf } from './time.ts'

/** The instant of a wall clock, `2026-11-23T18:00`, in an IANA zone. A time that a change of clocks skips becomes one just after. */
export function instantIn(zone: string, wallClock: string): Instant {
  const wanted = Date.parse(`${wallClock}Z`)
  const near = wanted - (clockOf(zone, wanted) - wanted)
  return instantOf(wanted - (clockOf(zone, near) - near))
}

/** What a wall clock in a zone says at an instant: `2026-11-23T18:00`. */
export function wallClockIn(zone: string, at: Instant): string {
  return new Date(clockOf(zone, millisecondsOf(at))).toISOString().slice(0, 16)
}

/** What the clocks of a zone show, as if it were UTC. */
function clockOf(zone: string, milliseconds: number): number {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(milliseconds)
  const read = (type: string) => Number(parts.find((part) => part.type === type)?.value)
  const [year, month, day] = [read('year'), read('month') - 1, read('day')]
  return Date.UTC(year, month, day, read('hour'), read('minute'), read('second'))
}

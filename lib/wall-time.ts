import { day, hour, type Instant, instantOf, millisecondsOf, minute } from './time.ts'

/** What calendar and clock on somebody's wall show; `month` counts from 1. */
export interface WallTime {
  year: number
  month: number
  day: number
  hour: number
  minute: number
}

/** What the wall shows in an IANA time zone at an instant. */
export function wallTimeAt(zone: string, at: Instant): WallTime {
  const parts = formatOf(zone).formatToParts(millisecondsOf(at))
  const read = (type: string) => Number(parts.find((part) => part.type === type)?.value)
  return {
    year: read('year'),
    month: read('month'),
    day: read('day'),
    hour: read('hour'),
    minute: read('minute'),
  }
}

/**
 * When the wall shows this in a zone. Twice, where clocks are set back: the first time counts. Never, where they are set
 * forward: then it is as much later as is left out, so that 2:30 becomes 3:30. Days past the end of a month run on.
 */
export function instantAt(zone: string, wall: WallTime): Instant {
  const wanted = numberOf(wall)
  // A zone changes at most once within two days, so the offsets before and after tell all there can be.
  const [before, after] = [offsetAt(zone, wanted - day), offsetAt(zone, wanted + day)]
  const found = [before, after]
    .map((offset) => wanted - offset)
    .filter((at) => at + offsetAt(zone, at) === wanted)
  return instantOf(found.length > 0 ? Math.min(...found) : wanted - before)
}

/** As date and clock are written: `2026-11-23T18:00`. */
export function wallText({
  year,
  month,
  day: date,
  hour: hours,
  minute: minutes,
}: WallTime): string {
  const two = (number: number) => String(number).padStart(2, '0')
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(date)}T${two(hours)}:${two(minutes)}`
}

/** What such a text says; seconds are passed over. Undefined where it is not whole. */
export function wallFrom(text: string): WallTime | undefined {
  const found = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)/.exec(text)
  if (!found) return undefined
  const [year = 0, month = 0, date = 0, hours = 0, minutes = 0] = found.slice(1).map(Number)
  return { year, month, day: date, hour: hours, minute: minutes }
}

/** The weekday of a date, 0 for Sunday. */
export function weekdayOf(wall: WallTime): number {
  return new Date(numberOf(wall)).getUTCDay()
}

/** A date moved by days; the clock stays. */
export function plusDays(wall: WallTime, days: number): WallTime {
  const moved = new Date(numberOf(wall) + days * day)
  return {
    ...wall,
    year: moved.getUTCFullYear(),
    month: moved.getUTCMonth() + 1,
    day: moved.getUTCDate(),
  }
}

/** Milliseconds by which the wall is ahead of UTC. */
function offsetAt(zone: string, milliseconds: number): number {
  const whole = Math.floor(milliseconds / minute) * minute
  return numberOf(wallTimeAt(zone, instantOf(whole))) - whole
}

function numberOf(wall: WallTime): number {
  const { year, month, day: date } = wall
  return Date.UTC(year, month - 1, date) + wall.hour * hour + wall.minute * minute
}

const formats = new Map<string, Intl.DateTimeFormat>()

function formatOf(timeZone: string): Intl.DateTimeFormat {
  return formats.getOrInsertComputed(
    timeZone,
    () =>
      new Intl.DateTimeFormat('en-GB', {
        timeZone,
        calendar: 'gregory',
        numberingSystem: 'latn',
        hourCycle: 'h23',
        year: 'numeric',
        month: 'numeric',
        day: 'numeric',
        hour: 'numeric',
        minute: 'numeric',
      }),
  )
}

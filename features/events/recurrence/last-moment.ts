import { type Instant, minute, plus } from '#lib/time.ts'
import { instantAt, wallFrom, wallText, wallTimeAt } from '#lib/wall-time.ts'

/** The last moment at which a series may begin, of an `UNTIL`. */
export function lastMoment(until: string, zone: string): Instant {
  const wall = wallFrom(spelled(until))
  if (!wall) throw new RangeError(`no moment: ${until}`)
  return plus(instantAt(until.endsWith('Z') ? 'UTC' : zone, wall), minute - 1)
}

/** The last day on the wall, `2027-01-31`. */
export function lastDayOf(until: string, zone: string): string {
  return until.endsWith('Z')
    ? wallText(wallTimeAt(zone, lastMoment(until, zone))).slice(0, 10)
    : spelled(until).slice(0, 10)
}

/** `20270131` is its last minute, `2027-01-31T23:59`. */
function spelled(until: string): string {
  const [, year, month, day, , hours = '23', minutes = '59'] =
    /^(\d{4})(\d\d)(\d\d)(T(\d\d)(\d\d))?/.exec(until) ?? []
  return `${year}-${month}-${day}T${hours}:${minutes}`
}

import { type Instant, instantOf, millisecondsOf, minute } from '#lib/time.ts'
import { instantAt, plusDays, wallFrom, wallText, wallTimeAt } from '#lib/wall-time.ts'
import { lastDayOf, lastMoment } from '../../recurrence/last-moment.ts'
import type { CalendarEvent } from './calendar.ts'
import { contentLine, type Parameters } from './lines.ts'

const wholeDay = 1440

/** Whether all there is of an event begins at midnight and lasts whole days. */
export function isWholeDays({ starts, minutes, extra, changed }: CalendarEvent): boolean {
  const times = [starts, ...extra, ...changed.flatMap((date) => [date.slot, date.starts])]
  return (
    times.every((text) => text.endsWith('T00:00')) &&
    [minutes, ...changed.map((date) => date.minutes)].every((all) => all % wholeDay === 0)
  )
}

export type EventTimes = ReturnType<typeof timesOf>

/** How an event writes its times: as days, in UTC, or on the wall of its zone. */
export function timesOf(event: CalendarEvent) {
  const { zone } = event
  const days = isWholeDays(event)
  const parameters: Parameters = days ? { VALUE: 'DATE' } : { TZID: zone === 'UTC' ? null : zone }
  const value = (text: string) =>
    days ? compact(text.slice(0, 10)) : `${compact(text)}00${zone === 'UTC' ? 'Z' : ''}`
  const line = (name: string, text: string) => contentLine(name, value(text), parameters)
  return {
    list: (name: string, texts: readonly string[]) =>
      texts.length === 0 ? '' : contentLine(name, texts.map(value).join(), parameters),
    span(starts: string, minutes: number): string {
      if (days) return line('DTSTART', starts) + line('DTEND', daysLater(starts, minutes))
      const ends = minutesLater(zone, starts, minutes)
      return (
        line('DTSTART', starts) +
        (ends === null ? contentLine('DURATION', `PT${minutes}M`) : line('DTEND', ends))
      )
    },
    /** Beside times of a zone `UNTIL` has to be in UTC, and beside days a day. */
    rule: (rule: string) =>
      rule.replace(/(?<=UNTIL=)\w+/, (until) =>
        days ? compact(lastDayOf(until, zone)) : utcText(lastMoment(until, zone)),
      ),
  }
}

export function utcText(at: Instant): string {
  return `${compact(at.slice(0, 19))}Z`
}

function compact(text: string): string {
  return text.replaceAll(/[-:]/g, '')
}

function daysLater(text: string, minutes: number): string {
  const wall = wallFrom(text)
  return wall ? wallText(plusDays(wall, minutes / wholeDay)) : text
}

/** What the wall shows then. Null where it shows that twice, and the second time is meant. */
function minutesLater(zone: string, text: string, minutes: number): string | null {
  const wall = wallFrom(text)
  if (!wall) return null
  const end = instantOf(millisecondsOf(instantAt(zone, wall)) + minutes * minute)
  const shown = wallTimeAt(zone, end)
  return instantAt(zone, shown) === end ? wallText(shown) : null
}

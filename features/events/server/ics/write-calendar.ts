import type { Instant } from '#lib/time.ts'
import type { CalendarEvent, CalendarMethod } from './calendar.ts'
import { isWholeDays } from './event-times.ts'
import { contentLine, textValue } from './lines.ts'
import { timeZoneLines } from './time-zone.ts'
import { eventLines } from './write-event.ts'

export interface CalendarFile {
  /** What the calendar is called, in feeds. */
  name?: string
  /** Of mails. */
  method?: CalendarMethod
  /** When this was written, for mails; a feed says when each event was changed, so that it stays the same till then. */
  writtenAt?: Instant
  events: readonly CalendarEvent[]
}

/** Writes a calendar file (RFC 5545): as its lines end, with the time zones it names. */
export function writeCalendar({ name, method, writtenAt, events }: CalendarFile): string {
  return [
    contentLine('BEGIN', 'VCALENDAR'),
    contentLine('VERSION', '2.0'),
    contentLine('PRODID', '-//Hamlet//Hamlet//EN'),
    contentLine('CALSCALE', 'GREGORIAN'),
    method === undefined ? '' : contentLine('METHOD', method),
    ...(name === undefined ? [] : feedLines(name)),
    ...zonesOf(events),
    ...events.map((event) => eventLines(event, writtenAt ?? event.changedAt)),
    contentLine('END', 'VCALENDAR'),
  ].join('')
}

/** The name as RFC 7986 has it and as calendars knew it before, and how often to look. */
function feedLines(name: string): string[] {
  return [
    contentLine('NAME', textValue(name)),
    contentLine('X-WR-CALNAME', textValue(name)),
    contentLine('REFRESH-INTERVAL', 'PT1H', { VALUE: 'DURATION' }),
    contentLine('X-PUBLISHED-TTL', 'PT1H'),
  ]
}

function zonesOf(events: readonly CalendarEvent[]): string[] {
  const firstYears = new Map<string, number>()
  for (const event of events) {
    const { zone, starts, extra, changed } = event
    if (zone === 'UTC' || isWholeDays(event)) continue
    const years = [starts, ...extra, ...changed.flatMap((date) => [date.slot, date.starts])]
    const first = Math.min(...years.map((text) => Number(text.slice(0, 4))))
    firstYears.set(zone, Math.min(first, firstYears.get(zone) ?? first))
  }
  // The year before, as what begins on New Year's Eve elsewhere may be in the year before here.
  return [...firstYears].map(([zone, year]) => timeZoneLines(zone, year - 1))
}

/// <reference lib="esnext.temporal" />
import ICAL from 'ical.js'
import { instantFrom, minute } from '#lib/time.ts'
import {
  answers,
  type CalendarEvent,
  type CalendarPerson,
  type CalendarStatus,
} from './calendar.ts'
import { wallElsewhere } from './file-zones.ts'
import { type Moment, momentsOf, Unreadable, type Zones } from './moments.ts'
import type { Tell } from './problems.ts'
import type { Line, Part } from './read-parts.ts'
import { readSeries } from './read-series.ts'
import { linesOf, textOf, textsIn } from './texts.ts'

/** An event as it stands in a file, before dates that are otherwise are put to their series. */
export interface FoundEvent extends CalendarEvent {
  line: number
  start: Moment
  /** Of a date of a series: which one. */
  recurrence: Moment | null
}

/** Reads a VEVENT. What makes it unreadable is told, and what it says besides is passed over then. */
export function readEvent(part: Part, zones: Zones, tell: Tell): FoundEvent | undefined {
  try {
    return found(part, zones, tell)
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    tell(part.line, error.code, error.detail)
    return undefined
  }
}

function found(part: Part, zones: Zones, tell: Tell): FoundEvent {
  const start = startOf(part, zones, tell)
  const title = textOf(part, 'SUMMARY')
  const alarms = part.parts.flatMap((each) => alarmOf(each) ?? [])
  return {
    line: part.line,
    start,
    uid: textOf(part, 'UID') || `${title} ${start.wall} ${start.zone}`,
    sequence: Math.min(Math.max(Number.parseInt(textOf(part, 'SEQUENCE'), 10) || 0, 0), 1e9),
    status: statusOf(textOf(part, 'STATUS')),
    title,
    description: textOf(part, 'DESCRIPTION'),
    location: textOf(part, 'LOCATION'),
    url: textOf(part, 'URL') || null,
    categories: linesOf(part, 'CATEGORIES').flatMap(textsIn),
    zone: start.zone,
    minutes: minutesOf(part, start, zones),
    ...readSeries(part, start, zones, tell),
    changed: [],
    organizer: linesOf(part, 'ORGANIZER').map(personIn)[0] ?? null,
    attendees: linesOf(part, 'ATTENDEE').map((line) => ({
      ...personIn(line),
      answer: answerIn(line),
    })),
    alarms: [...new Set(alarms)].sort((a, b) => b - a),
    changedAt: changedAt(part),
    recurrence: recurrenceOf(part, zones, tell),
  }
}

function startOf(part: Part, zones: Zones, tell: Tell): Moment {
  const [line] = linesOf(part, 'DTSTART')
  const [start] = line ? momentsOf(line, zones) : []
  if (!line || !start) throw new Unreadable('no-start', textOf(part, 'SUMMARY'))
  const repeats = ['RRULE', 'RDATE', 'RECURRENCE-ID'].some((name) => linesOf(part, name).length > 0)
  if (start.guessed) {
    if (repeats && !start.guessed.alike) throw new Unreadable('zone-unknown', start.guessed.name)
    tell(line.number, 'zone-guessed', `${start.guessed.name} → ${start.zone}`)
  }
  // A single moment is told as people of this calendar see it; a series of UTC stays on that clock.
  if (start.kind !== 'utc' || repeats) return start
  return { ...start, zone: zones.usual, wall: wallElsewhere(start.wall, 'UTC', zones.usual) }
}

function recurrenceOf(part: Part, zones: Zones, tell: Tell): Moment | null {
  const [line] = linesOf(part, 'RECURRENCE-ID')
  if (!line) return null
  if (line.property.getFirstParameter('range')) tell(line.number, 'only-this-date', line.text)
  return momentsOf(line, zones)[0] ?? null
}

function minutesOf(part: Part, start: Moment, zones: Zones): number {
  const minutes = toItsEnd(part, start, zones)
  if (minutes < 0) throw new Unreadable('end-before-start', textOf(part, 'SUMMARY'))
  return minutes
}

function toItsEnd(part: Part, start: Moment, zones: Zones): number {
  const [duration] = linesOf(part, 'DURATION').map(firstValue)
  if (duration instanceof ICAL.Duration) return Math.round(duration.toSeconds() / 60)
  const [end] = linesOf(part, 'DTEND').flatMap((line) => momentsOf(line, zones))
  if (!end) return start.kind === 'day' ? 1440 : 0
  if (start.kind === 'day') return (Date.parse(dateOf(end)) - Date.parse(dateOf(start))) / minute
  const zone = end.kind === 'zone' || end.kind === 'utc' ? end.zone : start.zone
  return (momentIn(zone, end.wall) - momentIn(start.zone, start.wall)) / minute
}

function dateOf({ wall }: Moment): string {
  return wall.slice(0, 10)
}

function momentIn(zone: string, wall: string): number {
  return Temporal.PlainDateTime.from(wall).toZonedDateTime(zone).epochMilliseconds
}

function alarmOf(part: Part): number | undefined {
  const [trigger] = linesOf(part, 'TRIGGER')
  const value = trigger && part.name === 'VALARM' ? firstValue(trigger) : undefined
  if (!(value instanceof ICAL.Duration) || trigger?.property.getFirstParameter('related') === 'END')
    return undefined
  const before = -value.toSeconds() / 60
  return before > 0 ? Math.round(before) : undefined
}

function changedAt(part: Part): CalendarEvent['changedAt'] {
  const times = ['LAST-MODIFIED', 'DTSTAMP']
    .flatMap((name) => linesOf(part, name))
    .map(({ text }) => text)
  const written = times.find((text) => /^\d{8}T\d{6}Z$/.test(text)) ?? '19700101T000000Z'
  const iso = written.replace(/(....)(..)(..)T(..)(..)(..)Z/, '$1-$2-$3T$4:$5:$6.000000Z')
  return instantFrom(Number.isNaN(Date.parse(iso)) ? '1970-01-01T00:00:00.000000Z' : iso)
}

function statusOf(text: string): CalendarStatus {
  const status = text.toLowerCase()
  return status === 'cancelled' || status === 'tentative' ? status : 'confirmed'
}

function personIn(line: Line): CalendarPerson {
  const address = line.text.replace(/^mailto:/i, '').trim()
  return { address, name: line.property.getFirstParameter('cn') ?? '' }
}

function answerIn({ property }: Line) {
  const said = property.getFirstParameter('partstat')?.toUpperCase()
  return answers.find((answer) => answer === said) ?? 'NEEDS-ACTION'
}

function firstValue({ property }: Line): unknown {
  try {
    return property.getFirstValue()
  } catch {
    return undefined
  }
}

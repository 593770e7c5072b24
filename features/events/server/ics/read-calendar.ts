import type { CalendarEvent, ChangedDate } from './calendar.ts'
import { fileZones, wallElsewhere } from './file-zones.ts'
import { slotIn, type Zones } from './moments.ts'
import { type CalendarProblem, problemList, type Tell } from './problems.ts'
import { type FoundEvent, readEvent } from './read-event.ts'
import { type Part, readParts } from './read-parts.ts'
import { textOf } from './texts.ts'
import { zoneNamed } from './zone-names.ts'

export const mostCalendarBytes = 10 * 1024 * 1024
export const mostCalendarEvents = 10_000

/** An event of a file, and the line at which it begins. */
export type ReadEvent = CalendarEvent & { line: number }

export interface ReadCalendar {
  /** What the calendar calls itself. */
  name: string | null
  method: string | null
  events: ReadEvent[]
  /** The first of them, by line, and how many more there are. */
  problems: CalendarProblem[]
  untold: number
}

/**
 * Reads a calendar file (RFC 5545). Never throws: what cannot be read is told by its line, and the rest is read. `zone` is
 * for times that are told without one.
 */
export function readCalendar(bytes: Uint8Array, zone: string): ReadCalendar {
  const { problems, tell, untold } = problemList()
  const empty = { name: null, method: null, events: [] }
  if (bytes.byteLength > mostCalendarBytes) tell(1, 'too-large')
  const calendars = problems.length > 0 ? [] : calendarsIn(readParts(bytes, tell), tell)
  const found: FoundEvent[] = []
  for (const calendar of calendars) findEvents(calendar, zone, found, tell)
  const [first] = calendars
  const told = () => ({
    problems: problems.sort((a, b) => a.line - b.line),
    untold: untold(),
  })
  if (!first) return { ...empty, ...told() }
  const events = seriesOf(found, tell)
  return {
    name: textOf(first, 'X-WR-CALNAME') || textOf(first, 'NAME') || null,
    method: textOf(first, 'METHOD') || null,
    events,
    ...told(),
  }
}

/** Some leave the calendar around events out. */
function calendarsIn(root: Part, tell: Tell): Part[] {
  const calendars = root.parts.filter(({ name }) => name === 'VCALENDAR')
  if (calendars.length > 0) return calendars
  tell(1, 'not-a-calendar')
  return root.parts.length > 0 ? [root] : []
}

function findEvents(calendar: Part, fallback: string, found: FoundEvent[], tell: Tell): void {
  const usual = zoneNamed(textOf(calendar, 'X-WR-TIMEZONE')) ?? fallback
  const zones: Zones = { named: fileZones(calendar, usual), usual }
  for (const part of calendar.parts) {
    if (part.name === 'VTIMEZONE') continue
    if (part.name !== 'VEVENT') tell(part.line, 'not-an-event', part.name)
    else if (found.length >= mostCalendarEvents) tell(part.line, 'too-many-events')
    else found.push(...[readEvent(part, zones, tell)].flatMap((event) => event ?? []))
  }
}

/** Puts dates that are otherwise to their series, and keeps the newest of events that are there twice. */
function seriesOf(found: readonly FoundEvent[], tell: Tell): ReadEvent[] {
  const events: ReadEvent[] = []
  for (const group of Map.groupBy(found, ({ uid }) => uid).values()) {
    const series = newest(
      group.filter(({ recurrence }) => recurrence === null),
      tell,
    )
    const dates = Map.groupBy(
      group.filter(({ recurrence }) => recurrence !== null),
      (date) => slotOf(date, series ?? date),
    )
    const changed = [...dates.values()].flatMap((versions) => newest(versions, tell) ?? [])
    if (series)
      events.push({ ...eventOf(series), changed: changed.map((date) => changedOf(date, series)) })
    // A date alone, whose series is elsewhere.
    else
      for (const date of changed)
        events.push({ ...eventOf(date), uid: `${date.uid} ${slotOf(date, date)}` })
  }
  return events.sort((a, b) => a.line - b.line)
}

function newest(versions: readonly FoundEvent[], tell: Tell): FoundEvent | undefined {
  const [last, ...older] = versions.toSorted(
    (a, b) => b.sequence - a.sequence || (b.changedAt < a.changedAt ? -1 : 1),
  )
  for (const event of older) tell(event.line, 'older-version', event.title)
  return last
}

function slotOf({ recurrence }: FoundEvent, series: FoundEvent): string {
  return recurrence ? slotIn(recurrence, series.start) : series.starts
}

function changedOf(date: FoundEvent, series: FoundEvent): ChangedDate {
  const { minutes, sequence, status, title, description, location } = date
  return {
    slot: slotOf(date, series),
    starts: wallElsewhere(date.starts, date.zone, series.zone),
    ...{ minutes, sequence, status },
    ...(title !== series.title && { title }),
    ...(description !== series.description && { description }),
    ...(location !== series.location && { location }),
  }
}

function eventOf({ start: _, recurrence: __, ...event }: FoundEvent): ReadEvent {
  return event
}

import type { Instant } from '#lib/time.ts'
import type { CalendarEvent, CalendarPerson, ChangedDate } from './calendar.ts'
import { type EventTimes, timesOf, utcText } from './event-times.ts'
import { contentLine, type Parameters, textValue } from './lines.ts'

/** A VEVENT, and one more for each date that is otherwise. */
export function eventLines(event: CalendarEvent, stamp: Instant): string {
  const time = timesOf(event)
  const master = [
    ...headLines(event, stamp),
    time.span(event.starts, event.minutes),
    event.rule === null ? '' : contentLine('RRULE', time.rule(event.rule)),
    time.list('EXDATE', event.except),
    time.list('RDATE', datesBeside(event)),
    ...wordLines(event),
    ...peopleLines(event),
    ...alarmLines(event),
    contentLine('END', 'VEVENT'),
  ]
  return [...master, ...event.changed.map((date) => changedLines(event, date, stamp, time))].join(
    '',
  )
}

/** Where there are dates and no rule, some readers pass over the start. */
function datesBeside({ rule, starts, extra }: CalendarEvent): readonly string[] {
  return rule === null && extra.length > 0 ? [starts, ...extra] : extra
}

function changedLines(
  event: CalendarEvent,
  date: ChangedDate,
  stamp: Instant,
  time: EventTimes,
): string {
  const { slot, starts, minutes, ...said } = date
  const whole = { ...event, ...said }
  return [
    ...headLines(whole, stamp),
    time.list('RECURRENCE-ID', [slot]),
    time.span(starts, minutes),
    ...wordLines(whole),
    ...peopleLines(whole),
    ...alarmLines(whole),
    contentLine('END', 'VEVENT'),
  ].join('')
}

function headLines({ uid, sequence, status, changedAt }: CalendarEvent, stamp: Instant): string[] {
  return [
    contentLine('BEGIN', 'VEVENT'),
    contentLine('UID', textValue(uid)),
    contentLine('DTSTAMP', utcText(stamp)),
    contentLine('LAST-MODIFIED', utcText(changedAt)),
    contentLine('SEQUENCE', String(sequence)),
    contentLine('STATUS', status.toUpperCase()),
  ]
}

function wordLines({ title, description, location, url, categories }: CalendarEvent): string[] {
  return [
    contentLine('SUMMARY', textValue(title)),
    description === '' ? '' : contentLine('DESCRIPTION', textValue(description)),
    location === '' ? '' : contentLine('LOCATION', textValue(location)),
    url === null ? '' : contentLine('URL', url),
    categories.length === 0 ? '' : contentLine('CATEGORIES', categories.map(textValue).join()),
  ]
}

function peopleLines({ organizer, attendees }: CalendarEvent): string[] {
  const line = (name: string, person: CalendarPerson, parameters: Parameters) =>
    contentLine(name, `mailto:${person.address}`, { CN: person.name, ...parameters })
  return [
    organizer ? line('ORGANIZER', organizer, {}) : '',
    ...attendees.map((person) => line('ATTENDEE', person, { PARTSTAT: person.answer })),
  ]
}

function alarmLines({ alarms, title, status }: CalendarEvent): string[] {
  if (status === 'cancelled') return []
  return alarms.map((minutes) =>
    [
      contentLine('BEGIN', 'VALARM'),
      contentLine('ACTION', 'DISPLAY'),
      contentLine('DESCRIPTION', textValue(title)),
      contentLine('TRIGGER', `-PT${minutes}M`),
      contentLine('END', 'VALARM'),
    ].join(''),
  )
}

import type { Id } from '#lib/ids.ts'
import type { Language } from '#lib/messages.ts'
import { instantFrom, millisecondsOf, minute } from '#lib/time.ts'
import { wallText, wallTimeAt } from '#lib/wall-time.ts'
import { calendarWords } from '../../messages/calendar-words.ts'
import { occurrenceAt } from '../../recurrence/occurrences.ts'
import { isSeries } from '../dates/slots-of.ts'
import type { Event } from '../event-rows.ts'
import type { CalendarEvent, CalendarStatus, ChangedDate } from '../ics/calendar.ts'
import type { CalendarDate } from './calendar-dates.ts'

/** What a calendar says of an event. */
export type Told = Pick<
  Event,
  | 'id'
  | 'status'
  | 'title'
  | 'summary'
  | 'format'
  | 'zone'
  | 'starts'
  | 'minutes'
  | 'rule'
  | 'exceptSlots'
  | 'extraSlots'
  | 'joining'
  | 'venue'
  | 'tags'
  | 'sequence'
  | 'reason'
  | 'updatedAt'
>

/** For whom it is said: where the page of the event is, the link to join if they come, and their language. */
export interface ToldTo {
  url: string
  joinUrl: string | null
  language: Language
}

/**
 * An event as calendars have it. What is one date, or is signed up for by the date, goes by the id of the date, so that it
 * is the same entry when it is moved or goes over into another event; a series as such goes by the id of the event.
 */
export function calendarEntries(
  event: Told,
  dates: readonly CalendarDate[],
  to: ToldTo,
): CalendarEvent[] {
  return isSeries(event)
    ? [seriesEntry(event, dates, to)]
    : dates.map((date) => dateEntry(event, date, to))
}

/** What somebody has in their calendar who comes to these pools. */
export function entriesOfPools(
  event: Told,
  dates: readonly CalendarDate[],
  pools: ReadonlySet<Id>,
  to: ToldTo,
): CalendarEvent[] {
  if (pools.has(event.id)) return calendarEntries(event, dates, to)
  return dates.filter(({ id }) => pools.has(id)).map((date) => dateEntry(event, date, to))
}

/** A series with its rule, and those of its dates that are otherwise. */
function seriesEntry(event: Told, dates: readonly CalendarDate[], to: ToldTo): CalendarEvent {
  const { id, zone, starts, minutes, rule, sequence } = event
  return {
    ...wordsOf(event, to),
    ...{ uid: id, sequence, status: statusOf(event), zone, starts, minutes, rule },
    except: event.exceptSlots,
    extra: event.extraSlots,
    changed: dates.flatMap((date) => changedDate(event, date, to) ?? []),
  }
}

function changedDate(event: Told, date: CalendarDate, to: ToldTo): ChangedDate | undefined {
  const { startsAt, endsAt } = occurrenceAt(event, date.slot)
  const isAsTold = startsAt === date.startsAt && endsAt === date.endsAt && !date.venue
  if ((isAsTold && !date.cancelled) || date.dropped) return undefined
  const { description, location } = wordsOf(event, to, date)
  return {
    ...{ slot: date.slot, ...timeOf(event.zone, date), description, location },
    sequence: event.sequence + date.sequence,
    status: statusOf(event, date),
  }
}

function dateEntry(event: Told, date: CalendarDate, to: ToldTo): CalendarEvent {
  return {
    ...wordsOf(event, to, date),
    ...timeOf(event.zone, date),
    uid: date.id,
    sequence: event.sequence + date.sequence,
    status: statusOf(event, date),
    zone: event.zone,
    ...{ rule: null, except: [], extra: [], changed: [] },
  }
}

function timeOf(zone: string, { startsAt, endsAt }: CalendarDate) {
  const [from, to] = [instantFrom(startsAt), instantFrom(endsAt)]
  return {
    starts: wallText(wallTimeAt(zone, from)),
    minutes: Math.round((millisecondsOf(to) - millisecondsOf(from)) / minute),
  }
}

function statusOf({ status }: Pick<Told, 'status'>, date?: CalendarDate): CalendarStatus {
  return status === 'cancelled' || date?.cancelled ? 'cancelled' : 'confirmed'
}

function wordsOf(event: Told, { url, joinUrl, language }: ToldTo, date?: CalendarDate) {
  const t = calendarWords[language]
  const { title, summary, format, tags, updatedAt } = event
  const venue = date?.venue ?? event.venue
  const reason = date?.reason || event.reason
  const lines = [
    reason && statusOf(event, date) === 'cancelled' ? t.calledOff(reason) : reason,
    summary,
    venue?.access ? t.access(venue.access) : '',
    joinUrl ? t.join(joinUrl) : '',
    url,
  ]
  const place = venue && format !== 'online' ? [venue.name, venue.address] : [joinUrl ?? '']
  return {
    ...{ title, url, categories: tags, organizer: null, attendees: [], alarms: [] },
    description: lines.filter((line) => line !== '').join('\n\n'),
    location: place.filter((part) => part !== '').join(', '),
    changedAt: updatedAt,
  }
}

import type { Id } from '#lib/ids.ts'
import { type Instant, instantFrom, instantOf, millisecondsOf } from '#lib/time.ts'
import { plusDays, wallFrom, wallText, wallTimeAt } from '#lib/wall-time.ts'
import type { EventRow, OccurrenceView } from '../../contract.ts'

/** One time at which an event is, as lists show it. */
export interface EventDate {
  event: EventRow
  occurrence: OccurrenceView
}

/** An event, and one of its dates if that is meant. */
export interface Dated {
  event: EventRow
  occurrence?: OccurrenceView | undefined
}

/** The dates that are to come or going on, the next first; of what was published, called off too. */
export function datesAhead(events: readonly EventRow[], now: Instant): EventDate[] {
  return datesOf(events).filter(({ occurrence }) => occurrence.endsAt > now)
}

/** The dates of what was published, by time. */
export function datesOf(events: readonly EventRow[]): EventDate[] {
  return events
    .filter(isOut)
    .flatMap((event) => event.occurrences.map((occurrence) => ({ event, occurrence })))
    .sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1))
}

/** Whether an event was published, be it that it was cancelled since. */
export function isOut({ status }: Pick<EventRow, 'status'>): boolean {
  return status === 'published' || status === 'cancelled'
}

export function isCancelled({ event, occurrence }: EventDate): boolean {
  return event.status === 'cancelled' || occurrence.cancelled
}

/** Whether an event has more dates than one, or may come to have them. */
export function isSeries({ rule, occurrences }: Pick<EventRow, 'rule' | 'occurrences'>): boolean {
  return rule !== null || occurrences.length > 1
}

/** The name of the place where a date is, or where an event is as a rule. */
export function placeOf({ event, occurrence }: Dated): string | null {
  return occurrence?.venue?.name ?? event.place
}

/** The date an event is about now: the next that takes place, else the next at all, else the last there was. */
export function nextOf(
  { occurrences }: Pick<EventRow, 'occurrences'>,
  now: Instant,
): OccurrenceView | undefined {
  const ahead = occurrences.filter(({ endsAt }) => endsAt > now)
  return ahead.find(({ cancelled }) => !cancelled) ?? ahead[0] ?? occurrences.at(-1)
}

/** The date that an address names, else the one the event is about now. */
export function dateNamed(
  event: Pick<EventRow, 'occurrences'> | undefined,
  id: string | undefined,
  now: Instant,
): OccurrenceView | undefined {
  return event?.occurrences.find((each) => each.id === id) ?? (event && nextOf(event, now))
}

/** What one signs up for to come to a date. */
export function poolOf({ event, occurrence }: EventDate): Id {
  return event.joining === 'whole' ? event.id : occurrence.id
}

/** The day on the wall in a zone, `2026-11-26`. */
export function dayIn(zone: string, at: string): string {
  return wallText(wallTimeAt(zone, instantFrom(at))).slice(0, 10)
}

/** The days on the wall that a date touches. What ends at midnight does not touch the day that begins then. */
export function daysOf({ startsAt, endsAt }: OccurrenceView, zone: string): string[] {
  const last = dayIn(zone, instantOf(millisecondsOf(instantFrom(endsAt)) - 1))
  const days = [dayIn(zone, startsAt)]
  for (let day = days[0] ?? last; day < last; days.push(day)) day = dayAfter(day)
  return days
}

/** The day so many days later; earlier, with a negative number. */
export function dayAfter(day: string, days = 1): string {
  const wall = wallFrom(`${day}T00:00`)
  return wall ? wallText(plusDays(wall, days)).slice(0, 10) : day
}

function orderOf({ event, occurrence }: EventDate): string {
  return `${occurrence.startsAt} ${event.title} ${event.id}`
}

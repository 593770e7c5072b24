import { day, type Instant, instantOf, millisecondsOf } from '#lib/time.ts'
import { instantAt, wallFrom, wallText, wallTimeAt } from '#lib/wall-time.ts'
import type { SearchQuery } from './parse-query.ts'

/** From when on, and up to but not including when; both as instants. */
export interface Span {
  from: Instant | undefined
  until: Instant | undefined
}

/**
 * The time that `before:`, `after:` and `on:` leave, in days of the reader's zone. `before:` a day ends as that day begins,
 * `after:` it begins when that day is over; a span such as `last-week` is seven days up to and including today.
 */
export function spanOf(
  query: Pick<SearchQuery, 'before' | 'after' | 'on'>,
  now: number,
  zone: string,
): Span {
  const named = (text: string | undefined) =>
    text === undefined ? undefined : { text, ...daysOf(text, now, zone) }
  const [before, after, on] = [named(query.before), named(query.after), named(query.on)]
  const begins = [on?.from, after && afterOf(after)].filter((each) => each !== undefined)
  const ends = [on?.until, before?.from].filter((each) => each !== undefined)
  return {
    from: begins.length > 0 ? instantOf(Math.max(...begins)) : undefined,
    until: ends.length > 0 ? instantOf(Math.min(...ends)) : undefined,
  }
}

/** After a date means after that day; after `last-week` means since it began. */
function afterOf({ text, from, until }: { text: string; from: number; until: number }): number {
  return text in lengths || text === 'today' ? from : until
}

const lengths: Readonly<Record<string, number>> = {
  'last-week': 7,
  'last-month': 30,
  'last-year': 365,
}

/** The first millisecond of what a word names and the first after it. */
function daysOf(text: string, now: number, zone: string): { from: number; until: number } {
  const today = dateIn(zone, now)
  if (text === 'today') return wholeDay(today, zone)
  if (text === 'yesterday') return wholeDay(addDays(today, -1), zone)
  const length = lengths[text]
  if (length === undefined) return wholeDay(text, zone)
  const first = addDays(today, 1 - length)
  return { from: startOf(first, zone), until: wholeDay(today, zone).until }
}

function wholeDay(date: string, zone: string): { from: number; until: number } {
  return { from: startOf(date, zone), until: startOf(addDays(date, 1), zone) }
}

function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * day).toISOString().slice(0, 10)
}

/** When a day begins in a zone. */
function startOf(date: string, zone: string): number {
  const wall = wallFrom(`${date}T00:00`)
  return wall ? millisecondsOf(instantAt(zone, wall)) : Number.NaN
}

function dateIn(zone: string, at: number): string {
  return wallText(wallTimeAt(zone, instantOf(at))).slice(0, 10)
}

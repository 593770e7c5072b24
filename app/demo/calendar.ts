/// <reference lib="esnext.temporal" />
import { day, minute } from '#lib/time.ts'
import type { Random } from './random.ts'

/** The story's weeks are calendar weeks, Monday first; the last one holds `now` and is as long as it has lasted. */
export const lastWeek = 12

export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
export type Weekday = (typeof weekdays)[number]

/** When a community lives: a weight per weekday from Monday, the hours of the day it is awake, and its favourite ones. */
export type Rhythm = {
  days: readonly [number, number, number, number, number, number, number]
  from: number
  to: number
  peaks: readonly number[]
}

const home = 'Europe/Oslo'

/** The date of a weekday in a week of the story. */
export function dateIn(now: number, week: number, weekday: Weekday): Temporal.PlainDate {
  const today = zoned(now, home).toPlainDate()
  const back = today.dayOfWeek - 1 + (lastWeek - week) * 7
  return today.subtract({ days: back }).add({ days: weekdays.indexOf(weekday) })
}

/** The week of the story in which a time lies. */
export function weekOf(now: number, at: number): number {
  const monday = dateIn(now, 1, 'mon')
  return (
    Math.floor(monday.until(zoned(at, home).toPlainDate(), { largestUnit: 'day' }).days / 7) + 1
  )
}

/** The first date of a weekday that is at least three days away. */
export function nextDate(now: number, weekday: Weekday): Temporal.PlainDate {
  const soon = zoned(now, home).toPlainDate().add({ days: 3 })
  return soon.add({ days: (weekdays.indexOf(weekday) + 8 - soon.dayOfWeek) % 7 })
}

/** Unix milliseconds of a time of day, in minutes, on a date in a time zone. */
export function timeOn(date: Temporal.PlainDate, minutes: number, timeZone: string): number {
  const plainTime = Temporal.PlainTime.from({
    hour: Math.floor(minutes / 60),
    minute: minutes % 60,
  })
  return date.toZonedDateTime({ timeZone, plainTime }).epochMilliseconds
}

/** A time itself if its person is up and about, else some time after they next are. */
export function whenUp(at: number, timeZone: string, rhythm: Rhythm, random: Random): number {
  let local = zoned(at, timeZone)
  if (isUp(local, rhythm)) return at
  if (local.hour >= rhythm.from) local = local.add({ days: 1 })
  while (restsOn(local, rhythm)) local = local.add({ days: 1 })
  return startOf(local, rhythm.from) + random.between(2, 75) * minute
}

/** So many minutes before now, or, if its person slept then, late on the evening before; who is nearer to now stays later. */
export function lastUp(now: number, minutesAgo: number, timeZone: string, rhythm: Rhythm): number {
  const at = now - minutesAgo * minute
  const local = zoned(at, timeZone)
  if (isAwake(local, rhythm)) return at
  const evening = local.hour < rhythm.from ? local.subtract({ days: 1 }) : local
  return startOf(evening, rhythm.to) - (minutesAgo / 10) * minute
}

/** `Thursday 14 May` or `Donnerstag, 14. Mai`. */
export function dateText(date: Temporal.PlainDate, language: 'en' | 'de'): string {
  const utc = new Date(timeOn(date, 0, 'UTC'))
  const options = { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' } as const
  return utc.toLocaleDateString(language === 'de' ? 'de-DE' : 'en-GB', options)
}

/** The start of the twelve weeks (84 days) that end now. */
export function beginning(now: number): number {
  return now - 12 * 7 * day
}

function isUp(local: Temporal.ZonedDateTime, rhythm: Rhythm): boolean {
  return isAwake(local, rhythm) && !restsOn(local, rhythm)
}

function isAwake(local: Temporal.ZonedDateTime, rhythm: Rhythm): boolean {
  return local.hour >= rhythm.from && local.hour < rhythm.to
}

function restsOn(local: Temporal.ZonedDateTime, rhythm: Rhythm): boolean {
  return rhythm.days[local.dayOfWeek - 1] === 0
}

function startOf(local: Temporal.ZonedDateTime, hour: number): number {
  return timeOn(local.toPlainDate(), hour * 60, local.timeZoneId)
}

function zoned(at: number, timeZone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(Math.floor(at)).toZonedDateTimeISO(timeZone)
}

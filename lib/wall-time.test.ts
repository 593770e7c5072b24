import fc from 'fast-check'
import { expect, test } from 'vitest'
import { instantFrom, instantOf } from './time.ts'
import {
  instantAt,
  plusDays,
  type WallTime,
  wallFrom,
  wallText,
  wallTimeAt,
  weekdayOf,
} from './wall-time.ts'

const wall = (text: string): WallTime => {
  const found = wallFrom(text.replace(' ', 'T'))
  if (!found) throw new Error(text)
  return found
}

test.each([
  ['an ordinary morning', 'Europe/Berlin', '2026-11-25 09:00', '2026-11-25T08:00'],
  ['a summer morning', 'Europe/Berlin', '2026-07-01 09:00', '2026-07-01T07:00'],
  ['left out in spring: as much later', 'Europe/Berlin', '2026-03-29 02:30', '2026-03-29T01:30'],
  ['the first minute left out', 'Europe/Berlin', '2026-03-29 02:00', '2026-03-29T01:00'],
  ['right after what is left out', 'Europe/Berlin', '2026-03-29 03:00', '2026-03-29T01:00'],
  ['twice in autumn: the first time', 'Europe/Berlin', '2026-10-25 02:30', '2026-10-25T00:30'],
  ['the morning after', 'Europe/Berlin', '2026-10-25 09:00', '2026-10-25T08:00'],
  ['left out in New York', 'America/New_York', '2026-03-08 02:15', '2026-03-08T07:15'],
  ['twice in New York', 'America/New_York', '2026-11-01 01:15', '2026-11-01T05:15'],
  ['half an hour at Lord Howe', 'Australia/Lord_Howe', '2026-10-04 02:15', '2026-10-03T15:45'],
  ['quarters in Kathmandu', 'Asia/Kathmandu', '2026-11-25 09:00', '2026-11-25T03:15'],
  ['the edge of the day', 'Pacific/Kiritimati', '2026-01-01 00:00', '2025-12-31T10:00'],
  ['a day that Samoa left out', 'Pacific/Apia', '2011-12-30 12:00', '2011-12-30T22:00'],
])('%s', (_, zone, shown, utc) => {
  expect(instantAt(zone, wall(shown))).toBe(instantFrom(`${utc}:00.000000Z`))
})

test('what a wall shows leads back, and is what the standard says', () => {
  const zones = ['Europe/Berlin', 'America/St_Johns', 'Australia/Lord_Howe', 'Africa/Casablanca']
  const minutes = { min: 28_000_000, max: 32_000_000 }
  fc.assert(
    fc.property(fc.constantFrom(...zones), fc.integer(minutes), (zone, minute) => {
      const shown = wallTimeAt(zone, instantOf(minute * 60_000))
      const standard = Temporal.PlainDateTime.from(shown).toZonedDateTime(zone)
      expect(instantAt(zone, shown)).toBe(instantOf(standard.epochMilliseconds))
      expect(wallTimeAt(zone, instantAt(zone, shown))).toEqual(shown)
    }),
  )
})

test('days and weekdays', () => {
  expect(plusDays(wall('2026-12-31 09:05'), 1)).toEqual(wall('2027-01-01 09:05'))
  expect(weekdayOf(wall('2026-11-24 23:59'))).toBe(2)
})

test('as text and back', () => {
  expect(wallText(wallTimeAt('Europe/Berlin', instantFrom('2026-11-23T17:05:00.000000Z')))).toBe(
    '2026-11-23T18:05',
  )
  expect(wallFrom('2026-11-23T18:05:59')).toEqual(wallFrom('2026-11-23T18:05'))
  expect(wallFrom('2026-11-23T')).toBe(undefined)
})

import { expect, test } from 'vitest'
import { instantFrom } from '#lib/time.ts'
import { occurrence, row } from '../testing.ts'
import { datesAhead, dayAfter, daysOf, nextOf, poolOf } from './dates.ts'
import { byDay, byMonth, firstDayIn, isMonth, monthAfter, weeksOf } from './months.ts'

const now = instantFrom('2026-11-24T10:00:00.000000Z')
const zone = 'Europe/Oslo'

test('dates ahead are of what was published, by time, and those going on are among them', () => {
  const events = [
    row('late', { occurrences: [occurrence('c', '2026-12-24T18:00')] }),
    row('on', { occurrences: [occurrence('a', '2026-11-24T09:00')] }),
    row('over', { occurrences: [occurrence('o', '2026-11-24T07:00')] }),
    row('off', { status: 'cancelled', occurrences: [occurrence('b', '2026-11-25T18:00')] }),
    row('draft', { status: 'draft', occurrences: [occurrence('d', '2026-11-25T18:00')] }),
  ]
  expect(datesAhead(events, now).map(({ event }) => event.title)).toEqual(['on', 'off', 'late'])
})

test('a series is about the next date that takes place, and joined by date or as a whole', () => {
  const dates = [
    occurrence('past', '2026-11-10T18:00'),
    { ...occurrence('off', '2026-11-26T18:00'), cancelled: true },
    occurrence('next', '2026-12-03T18:00'),
  ]
  const event = row('series', { rule: 'FREQ=WEEKLY', occurrences: dates })
  expect(nextOf(event, now)?.id).toBe('next')
  expect(nextOf({ occurrences: dates.slice(0, 2) }, now)?.id).toBe('off')
  expect(nextOf({ occurrences: dates.slice(0, 1) }, now)?.id).toBe('past')
  const at = { event, occurrence: occurrence('next', '2026-12-03T18:00') }
  expect(poolOf(at)).toBe('next')
  expect(poolOf({ ...at, event: { ...event, joining: 'whole' } })).toBe('series')
})

test('an event is on each of the days it touches on the wall of the reader', () => {
  const night = occurrence('night', '2026-11-26T22:00', 180) // UTC, so from 23 to 2 in Oslo
  expect(daysOf(night, zone)).toEqual(['2026-11-26', '2026-11-27'])
  expect(daysOf(night, 'UTC')).toEqual(['2026-11-26', '2026-11-27'])
  expect(daysOf(night, 'Asia/Tokyo')).toEqual(['2026-11-27'])
  expect(daysOf(occurrence('till midnight', '2026-11-26T21:00', 120), zone)).toEqual(['2026-11-26'])
  const date = { event: row('night'), occurrence: night }
  expect([...byDay([date], zone).keys()]).toEqual(['2026-11-26', '2026-11-27'])
  expect(byDay([date, date], zone).get('2026-11-27')).toEqual([date, date])
})

test('months hold what begins in them, where the reader is', () => {
  const date = { event: row('new year'), occurrence: occurrence('a', '2026-12-31T23:30') }
  expect([...byMonth([date], zone).keys()]).toEqual(['2027-01'])
  expect([...byMonth([date], 'UTC').keys()]).toEqual(['2026-12'])
  expect([monthAfter('2026-12'), monthAfter('2026-01', -1)]).toEqual(['2027-01', '2025-12'])
  expect(['2026-11', '2026-13', 'x', ''].map(isMonth)).toEqual([true, false, false, false])
})

test('a month is drawn in whole weeks, from whatever day they begin', () => {
  const november = weeksOf('2026-11', 1)
  expect(november.map(([first]) => first)).toEqual([
    '2026-10-26',
    '2026-11-02',
    '2026-11-09',
    '2026-11-16',
    '2026-11-23',
    '2026-11-30',
  ])
  expect(november.every((week) => week.length === 7)).toBe(true)
  expect(weeksOf('2026-02', 7).map(([first]) => first)).toEqual([
    '2026-02-01',
    '2026-02-08',
    '2026-02-15',
    '2026-02-22',
  ])
  expect([dayAfter('2026-02-28'), dayAfter('2024-02-28'), dayAfter('2026-03-01', -1)]).toEqual([
    '2026-03-01',
    '2024-02-29',
    '2026-02-28',
  ])
  expect([firstDayIn('en-US'), firstDayIn('de-DE')]).toEqual([7, 1])
})

import { describe, expect, test } from 'vitest'
import { momentsFor } from './moments.ts'
import { type Instant, instantOf } from './time.ts'

const at = (iso: string): Instant => instantOf(Date.parse(iso))
const now = at('2026-11-23T17:30:00Z') // Monday 18:30 in Oslo

const oslo = momentsFor({ language: 'en', zone: 'Europe/Oslo' })
const berlin = momentsFor({ language: 'de', zone: 'Europe/Berlin' })
const auckland = momentsFor({ language: 'en', zone: 'Pacific/Auckland' })

test('when something was, as short as it stays clear', () => {
  const spoken = [
    '2026-11-23T17:04:00Z',
    '2026-11-23T00:04:00Z',
    '2026-11-22T17:04:00Z',
    '2026-11-20T17:04:00Z',
    '2026-11-12T17:04:00Z',
    '2025-11-22T17:04:00Z',
    '2026-11-24T08:00:00Z',
  ].map((moment) => oslo.when(at(moment), now))
  expect(spoken).toEqual([
    '18:04',
    '01:04',
    'yesterday 18:04',
    'Friday 18:04',
    '12 Nov',
    '22 Nov 2025',
    'tomorrow 09:00',
  ])
})

test('days are those of the reader’s zone', () => {
  const late = at('2026-11-22T23:30:00Z') // Monday 00:30 in Oslo, Monday 12:30 in Auckland
  expect(oslo.day(late, now)).toBe('Today')
  expect(auckland.day(late, now)).toBe('Yesterday') // there it is Tuesday already
})

test('the day around a change of the clocks is one day', () => {
  const before = at('2026-10-24T20:00:00Z')
  const after = at('2026-10-25T20:00:00Z')
  expect(oslo.day(before, after)).toBe('Yesterday')
})

test('German reads as German', () => {
  expect(berlin.when(at('2026-11-22T17:04:00Z'), now)).toBe('gestern 18:04')
  expect(berlin.day(at('2026-11-15T17:04:00Z'), now)).toBe('Sonntag, 15. November')
  expect(berlin.ago(at('2026-11-23T12:30:00Z'), now)).toBe('5 Std.')
})

test('regional habits decide between 18:04 and 6:04 PM', () => {
  const denver = momentsFor({ language: 'en', zone: 'America/Denver', locale: 'en-US' })
  expect(denver.time(at('2026-11-23T01:04:00Z')).replace(/\s/u, ' ')).toBe('6:04 PM')
})

describe('how long ago', () => {
  test.each([
    ['2026-11-23T17:29:31Z', 'a moment'],
    ['2026-11-23T17:40:00Z', 'a moment'], // a clock ahead of ours
    ['2026-11-23T17:29:00Z', '1 min'],
    ['2026-11-23T16:31:00Z', '59 min'],
    ['2026-11-23T12:30:00Z', '5 h'],
    ['2026-11-22T17:30:00Z', '1 day'],
    ['2026-11-14T17:30:00Z', '9 days'],
    ['2026-11-09T17:30:00Z', '2 weeks'],
    ['2026-08-23T17:30:00Z', '3 months'],
    ['2025-11-23T17:30:00Z', '1 year'],
    ['2023-11-23T17:30:00Z', '3 years'],
  ])('%s is %s', (moment, spoken) => {
    expect(oslo.ago(at(moment), now)).toBe(spoken)
  })
})

test('the part of the day is the reader’s', () => {
  expect(oslo.partOfDay(now)).toBe('evening')
  expect(auckland.partOfDay(now)).toBe('morning')
  expect(oslo.partOfDay(at('2026-11-23T02:00:00Z'))).toBe('night')
})

test('what is to come says its time of day, however far away it is', () => {
  const times = ['23T20:04', '24T08:00', '29T08:00', '30T08:00'].map((day) => `2026-11-${day}:00Z`)
  const later = [...times, '2027-01-03T08:00:00Z'].map((iso) => oslo.ahead(at(iso), now))
  expect(later).toEqual([
    '21:04',
    'tomorrow 09:00',
    'Sunday 09:00',
    '30 Nov 09:00',
    '3 Jan 2027 09:00',
  ])
})

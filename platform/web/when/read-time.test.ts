import { describe, expect, test } from 'vitest'
import { instantFrom } from '#lib/time.ts'
import { quickChoices } from './quick-choices.ts'
import { readTime } from './read-time.ts'

const utc = (text: string) => instantFrom(`${text.replace(' ', 'T')}:00.000000Z`)
const read = (words: string, language: 'en' | 'de', zone: string, now: string) =>
  readTime(words, { language, zone, now: utc(now) })

/** Friday, 23 October 2026, 12:00 in Berlin; on Sunday the clocks go back. */
const friday = '2026-10-23 10:00'

describe('in Berlin, on the Friday before winter time', () => {
  test.each([
    ['en', 'tomorrow at 9', '2026-10-24 07:00'],
    ['en', 'tomorrow', '2026-10-24 07:00'],
    ['en', 'tomorrow 9', '2026-10-24 07:00'],
    ['en', 'tomorrow morning', '2026-10-24 07:00'],
    ['en', 'Tomorrow afternoon', '2026-10-24 13:00'],
    ['en', 'in 3 hours', '2026-10-23 13:00'],
    ['en', 'in 20 minutes', '2026-10-23 10:20'],
    ['en', 'in half an hour', '2026-10-23 10:30'],
    ['en', 'in 48 hours', '2026-10-25 10:00'],
    ['en', 'in 3 days', '2026-10-26 08:00'],
    ['en', 'next monday 14:30', '2026-10-26 13:30'],
    ['en', 'Monday', '2026-10-26 08:00'],
    ['en', 'at 9', '2026-10-24 07:00'],
    ['en', '5pm', '2026-10-23 15:00'],
    ['en', '25/12 8am', '2026-12-25 07:00'],
    ['en', 'on Sunday at 2:30', '2026-10-25 00:30'],
    ['de', 'morgen um 9', '2026-10-24 07:00'],
    ['de', 'morgen', '2026-10-24 07:00'],
    ['de', 'morgen 9', '2026-10-24 07:00'],
    ['de', 'morgen früh', '2026-10-24 07:00'],
    ['de', 'übermorgen um 8:15', '2026-10-25 07:15'],
    ['de', 'in 3 Stunden', '2026-10-23 13:00'],
    ['de', 'in einer halben Stunde', '2026-10-23 10:30'],
    ['de', 'in 2 Wochen', '2026-11-06 08:00'],
    ['de', 'nächsten Montag 14:30', '2026-10-26 13:30'],
    ['de', 'Montag um 9 Uhr', '2026-10-26 08:00'],
    ['de', 'heute Abend', '2026-10-23 16:00'],
    ['de', 'am 24.12. um 18 Uhr', '2026-12-24 17:00'],
    ['de', 'am 3.1. um 9 Uhr', '2027-01-03 08:00'],
    ['de', 'tomorrow at 9', '2026-10-24 07:00'],
  ] as const)('%s: %s', (language, words, expected) => {
    expect(read(words, language, 'Europe/Berlin', friday)).toBe(utc(expected))
  })

  test.each(['', '  ', 'hello', 'when the kiln is cold', 'tomorrow at 9 or so, with cake', '9'])(
    'no time: "%s"',
    (words) => {
      expect(read(words, 'en', 'Europe/Berlin', friday)).toBeUndefined()
      expect(read(words, 'de', 'Europe/Berlin', friday)).toBeUndefined()
    },
  )
})

test.each([
  ['a time left out is as much later', 'tomorrow at 2:30', '2026-03-28 10:00', '2026-03-29 01:30'],
  ['hours are counted, not read off', 'in 24 hours', '2026-03-28 10:00', '2026-03-29 10:00'],
  ['days keep the time of day', 'tomorrow at 11', '2026-03-28 10:00', '2026-03-29 09:00'],
])('when clocks go forward: %s', (_, words, now, expected) => {
  expect(read(words, 'en', 'Europe/Berlin', now)).toBe(utc(expected))
})

test.each([
  ['Asia/Tokyo', '2026-11-24 20:00', '2026-11-26 00:00'], // Wednesday already
  ['America/Los_Angeles', '2026-11-24 02:00', '2026-11-24 17:00'], // still Monday
  ['Asia/Kathmandu', '2026-11-24 10:00', '2026-11-25 03:15'],
])('tomorrow is that of the reader: %s', (zone, now, expected) => {
  expect(read('tomorrow at 9', 'en', zone, now)).toBe(utc(expected))
})

test('the quick choices', () => {
  expect(quickChoices('Europe/Berlin', utc(friday))).toEqual([
    { name: 'in20Minutes', at: utc('2026-10-23 10:20') },
    { name: 'in1Hour', at: utc('2026-10-23 11:00') },
    { name: 'tomorrow', at: utc('2026-10-24 07:00') },
    { name: 'monday', at: utc('2026-10-26 08:00') },
  ])
  const sunday = quickChoices('Europe/Berlin', utc('2026-10-25 10:00'))
  expect(sunday.map(({ name }) => name)).toEqual(['in20Minutes', 'in1Hour', 'tomorrow'])
  const monday = quickChoices('Europe/Berlin', utc('2026-10-26 10:00'))
  expect(monday.at(-1)).toEqual({ name: 'monday', at: utc('2026-11-02 08:00') })
})

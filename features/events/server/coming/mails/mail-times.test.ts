import { expect, test } from 'vitest'
import { type Instant, instantOf } from '#lib/time.ts'
import { timesFor } from './mail-times.ts'

const at = (iso: string): Instant => instantOf(Date.parse(iso))
const evening = at('2026-11-26T18:00:00Z') // 19:00 in Oslo
const night = at('2026-11-26T23:30:00Z')

const zone = 'Europe/Oslo'

test.each([
  ['a guest', null, 'Thursday, 26 November 2026 at 19:00, Oslo time'],
  ['a neighbour', 'Europe/Berlin', 'Thursday, 26 November 2026 at 19:00, Oslo time'],
  [
    'who is behind',
    'America/New_York',
    'Thursday, 26 November 2026 at 19:00, Oslo time (for you 13:00, New York time)',
  ],
  [
    'who has another day',
    'Pacific/Auckland',
    'Thursday, 26 November 2026 at 19:00, Oslo time (for you Friday, 27 November 2026 at 07:00, Auckland time)',
  ],
  [
    'who said no zone',
    'UTC',
    'Thursday, 26 November 2026 at 19:00, Oslo time (for you 18:00, UTC)',
  ],
])('a time as %s reads it', (_, own, expected) => {
  expect(timesFor({ language: 'en', zone, own }).full(evening)).toBe(expected)
})

test('in a list clocks are named once', () => {
  const times = timesFor({ language: 'de', zone, own: 'America/New_York' })
  expect(times.full(evening)).toBe(
    'Donnerstag, 26. November 2026 um 19:00, Ortszeit Oslo (für dich 13:00, Ortszeit New York)',
  )
  expect(times.next(evening)).toBe('Donnerstag, 26. November 2026 um 19:00 (für dich 13:00)')
})

test.each([
  [
    'one evening',
    'America/New_York',
    evening,
    'Thursday, 26 November 2026 at 19:00 – Friday, 27 November 2026 at 00:30, Oslo time (for you 13:00 – 18:30, New York time)',
  ],
  [
    'a night there that is a day here',
    'Asia/Tokyo',
    night,
    'Friday, 27 November 2026 at 00:30 – 06:00, Oslo time (for you 08:30 – 14:00, Tokyo time)',
  ],
  [
    'two days here',
    'Asia/Kolkata',
    evening,
    'Thursday, 26 November 2026 at 19:00 – Friday, 27 November 2026 at 00:30, Oslo time (for you Thursday, 26 November 2026 at 23:30 – Friday, 27 November 2026 at 05:00, Kolkata time)',
  ],
])('a span that is %s', (_, own, from, expected) => {
  const to = instantOf(Date.parse(from) + 5.5 * 3_600_000)
  expect(timesFor({ language: 'en', zone, own }).span({ from, to })).toBe(expected)
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { instantFrom } from '#lib/time.ts'
import { occurrenceAt } from '../../recurrence/occurrences.ts'
import type { DateRow } from './date-rows.ts'
import { matchDates } from './match-dates.ts'

const now = instantFrom('2026-11-25T12:00:00.000000Z')
const dateOf = (slot: string) => occurrenceAt({ zone: 'UTC', minutes: 60 }, slot)

function row(slot: string, what: Partial<DateRow> = {}): DateRow {
  return {
    ...dateOf(slot),
    ...{
      id: slot,
      moved: false,
      cancelledAt: null,
      dropped: false,
      reason: '',
      venue: null,
      sequence: 0,
    },
    isSaidOf: true,
    ...what,
  }
}

/** What became of each: `before > after`, `+ added`, `- left`. */
function matched(rows: DateRow[], wanted: string[]): string[] {
  const { kept, added, left } = matchDates(rows, wanted.map(dateOf), now)
  return [
    ...kept.map(({ row, date }) => `${row.id.slice(5)} > ${date.slot.slice(5)}`),
    ...added.map(({ slot }) => `+ ${slot.slice(5)}`),
    ...left.map(({ slot }) => `- ${slot.slice(5)}`),
  ]
}

test.each([
  [
    'another time of the day',
    ['2026-11-26T19:00', '2026-12-03T19:00'],
    ['2026-11-26T20:00', '2026-12-03T20:00'],
    ['11-26T19:00 > 11-26T20:00', '12-03T19:00 > 12-03T20:00'],
  ],
  [
    'another day of the week',
    ['2026-11-26T19:00', '2026-12-03T19:00'],
    ['2026-11-27T19:00', '2026-12-04T19:00'],
    ['11-26T19:00 > 11-27T19:00', '12-03T19:00 > 12-04T19:00'],
  ],
  [
    'half as often',
    ['2026-11-26T19:00', '2026-12-03T19:00', '2026-12-10T19:00'],
    ['2026-11-26T19:00', '2026-12-10T19:00'],
    ['11-26T19:00 > 11-26T19:00', '12-10T19:00 > 12-10T19:00', '- 12-03T19:00'],
  ],
  [
    'twice as often',
    ['2026-11-26T19:00'],
    ['2026-11-26T19:00', '2026-11-30T19:00'],
    ['11-26T19:00 > 11-26T19:00', '+ 11-30T19:00'],
  ],
  [
    'the only date, far away',
    ['2026-11-26T19:00'],
    ['2027-05-01T10:00'],
    ['11-26T19:00 > 05-01T10:00'],
  ],
  [
    'what is over stays as it was',
    ['2026-11-24T19:00', '2026-11-26T19:00'],
    ['2026-11-25T19:00', '2026-11-27T19:00'],
    ['11-26T19:00 > 11-25T19:00', '+ 11-27T19:00'],
  ],
])('%s', (_, rows, wanted, expected) => {
  expect(
    matched(
      rows.map((slot) => row(slot)),
      wanted,
    ),
  ).toEqual(expected)
})

test('a date that was dropped comes back with its slot alone', () => {
  const dropped = row('2026-12-03T19:00', { dropped: true, cancelledAt: now })
  const next = row('2026-11-26T19:00')
  expect(matched([next, dropped], ['2026-11-26T19:00', '2026-12-03T19:00'])).toEqual([
    '11-26T19:00 > 11-26T19:00',
    '12-03T19:00 > 12-03T19:00',
  ])
  expect(matched([next, dropped], ['2026-11-26T19:00', '2026-12-04T19:00'])).toEqual([
    '11-26T19:00 > 11-26T19:00',
    '+ 12-04T19:00',
  ])
})

test('each date that is wanted is there once, and no date is two', () => {
  const slots = fc.uniqueArray(
    fc
      .integer({ min: 0, max: 40 })
      .map((days) => new Date(Date.UTC(2026, 10, 20 + days, 19)).toISOString().slice(0, 16)),
    { maxLength: 12 },
  )
  fc.assert(
    fc.property(slots, slots, (had, wanted) => {
      const rows = had.map((slot) => row(slot))
      const { kept, added, left } = matchDates(rows, wanted.map(dateOf), now)
      const there = [...kept.map(({ date }) => date.slot), ...added.map(({ slot }) => slot)]
      expect(there.sort()).toEqual([...wanted].sort())
      const gone = [...kept.map(({ row }) => row.id), ...left.map(({ id }) => id)]
      expect(new Set(gone).size).toBe(gone.length)
      for (const each of rows) if (!gone.includes(each.id)) expect(each.endsAt <= now).toBe(true)
    }),
  )
})

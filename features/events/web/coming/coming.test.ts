import { expect, test } from 'vitest'
import { instantFrom } from '#lib/time.ts'
import type { PoolView } from '../../contract.ts'
import { occurrence, row } from '../testing.ts'
import { closesAt, doorOf } from './door.ts'
import { fullnessOf, fullnessOfAll } from './seats.ts'

const now = instantFrom('2026-11-24T10:00:00.000000Z')
const soon = occurrence('soon', '2026-11-24T12:00')
const at = (what: Parameters<typeof row>[1] = {}, date = soon) => ({
  event: row('event', what),
  occurrence: date,
})

test('one signs up for what was published, from when it opens until it closes', () => {
  expect(doorOf(at(), now)).toBe('open')
  expect(doorOf(at({ status: 'review' }), now)).toBe('unpublished')
  expect(doorOf(at({ status: 'cancelled' }), now)).toBe('cancelled')
  expect(doorOf(at({}, { ...soon, cancelled: true }), now)).toBe('cancelled')
  expect(doorOf(at({}, occurrence('past', '2026-11-24T08:00')), now)).toBe('over')
  expect(doorOf(at({ opensAt: '2026-11-24T11:00:00.000Z' }), now)).toBe('before')
  expect(doorOf(at({ opensAt: '2026-11-24T09:00:00.000Z' }), now)).toBe('open')
  expect(doorOf(at({ closesBefore: 120 }), now)).toBe('closed')
  expect(doorOf(at({ closesBefore: 119 }), now)).toBe('open')
  expect(doorOf(at({}, occurrence('going on', '2026-11-24T09:30')), now)).toBe('closed')
})

test('a series that is joined as a whole is open until its last date that takes place', () => {
  const dates = [
    occurrence('first', '2026-11-10T18:00'),
    occurrence('last', '2026-12-08T18:00'),
    { ...occurrence('off', '2026-12-15T18:00'), cancelled: true },
  ]
  const whole = at({ joining: 'whole', rule: 'FREQ=WEEKLY', occurrences: dates }, dates[0])
  expect(doorOf(whole, now)).toBe('open')
  expect(closesAt(whole)).toBe('2026-12-08T18:00:00.000000Z')
  expect(doorOf({ ...whole, event: { ...whole.event, joining: 'each' } }, now)).toBe('over')
})

const ticket = (id: string, seats: number | null) => ({
  ...{ id, name: id, description: '', price: '', seats, approval: false },
})
const pool: PoolView = {
  ...{ pool: 'p', eventId: 'e', maybe: 0 },
  tickets: [
    { ticketId: 'room', going: 17, held: 2, waiting: 0 },
    { ticketId: 'screen', going: 9, held: 0, waiting: 3 },
  ],
}

test('seats that are held are not free; nobody is in a pool nobody spoke of', () => {
  expect(fullnessOf(ticket('room', 20), pool)).toEqual({
    seats: 20,
    going: 17,
    free: 1,
    waiting: 0,
  })
  expect(fullnessOf(ticket('room', 20), undefined).free).toBe(20)
  // A host may have put somebody down beyond the seats.
  expect(fullnessOf(ticket('room', 18), pool).free).toBe(0)
  const both = [ticket('room', 20), ticket('screen', 12)]
  expect(fullnessOfAll({ tickets: both }, pool)).toEqual({
    ...{ seats: 32, going: 26, free: 4, waiting: 3 },
  })
  const open = [ticket('room', 20), ticket('screen', null)]
  expect(fullnessOfAll({ tickets: open }, pool)).toMatchObject({ seats: null, free: null })
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { instantFrom, instantOf } from '#lib/time.ts'
import type { CheckInView, DoorPerson, DoorView } from '../../contract.ts'
import { occurrence } from '../testing.ts'
import {
  applyDoor,
  countOf,
  isOpen,
  notedFor,
  personOf,
  standingOf,
  withCheckIn,
  withNoted,
} from './door-state.ts'
import { checkInParcel, undoParcel } from './sending.ts'

const person = (rsvpId: string, what: Partial<DoorPerson> = {}): DoorPerson => ({
  ...{ rsvpId, codeHash: '', name: rsvpId, party: 1, status: 'going', ticketId: 'seat', ...what },
})
const checkIn = (id: string, rsvpId: string | null, people = 1): CheckInView => ({
  ...{ id, rsvpId, name: '', people, at: instantFrom('2026-11-26T18:02:00.000000Z'), by: 'ann' },
})
const door: DoorView = {
  eventId: 'e',
  occurrence: occurrence('tonight', '2026-11-26T18:00'),
  from: instantFrom('2026-11-26T12:00:00.000000Z'),
  until: instantFrom('2026-11-27T20:00:00.000000Z'),
  people: [person('eve', { party: 3 }), person('bob'), person('dan', { status: 'waiting' })],
  checkIns: [],
}
const parcel = (id: string, input: object, kind = checkInParcel) => ({
  ...{ id, community: 'c', kind, at: 0, input: { occurrenceId: 'tonight', people: 1, ...input } },
})
const entry = (kind: string, data: object) => ({
  ...{ seq: 1, at: instantOf(0), by: null, kind, data: { occurrenceId: 'tonight', ...data } },
})

test('who is on the list comes in once, is counted with those they bring, and walk-ins count too', () => {
  expect(countOf(door)).toEqual({ here: 0, expected: 4, walkIns: 0 })
  const heard = applyDoor(door, entry('events.checked-in', { checkIn: checkIn('1', 'eve', 2) }))
  const walked = applyDoor(heard, entry('events.checked-in', { checkIn: checkIn('2', null, 2) }))
  expect(countOf(walked)).toEqual({ here: 4, expected: 4, walkIns: 2 })
  const elsewhere = entry('events.checked-in', { occurrenceId: 'x', checkIn: checkIn('3', 'bob') })
  expect(applyDoor(walked, elsewhere)).toBe(walked)
  const undone = applyDoor(walked, entry('events.check-in-undone', { id: '1' }))
  expect(countOf(undone)).toEqual({ here: 2, expected: 4, walkIns: 2 })
})

test('how somebody stands: expected, here already, without a seat', () => {
  const [eve, bob, dan] = door.people
  const later = withCheckIn(door, checkIn('1', 'eve'))
  expect([eve, bob, dan].map((each) => each && standingOf(later, each).kind)).toEqual([
    ...['already', 'expected', 'no-seat'],
  ])
})

test('what is not sent counts here, what was refused does not, and other dates are left alone', () => {
  const parcels = [
    parcel('p1', { rsvpId: 'eve', people: 3 }),
    parcel('p2', { name: 'Pete' }),
    parcel('p3', { checkInId: 'p1' }, undoParcel),
    { ...parcel('p4', { rsvpId: 'bob' }), refused: { code: 'check-in.too-late', detail: '' } },
    parcel('p5', { occurrenceId: 'other', rsvpId: 'bob' }),
  ]
  const noted = notedFor(parcels, 'tonight')
  expect(noted.map(({ id }) => id)).toEqual(['p1', 'p2', 'p3', 'p4'])
  expect(withNoted(door, noted, 'ann').checkIns).toMatchObject([{ id: 'p2', name: 'Pete' }])
})

test('whatever is said how often and in which order, nobody on the list is in twice', () => {
  const said = fc.record({
    id: fc.constantFrom('1', '2', '3'),
    rsvpId: fc.constantFrom('eve', 'bob', null),
    isParcel: fc.boolean(),
  })
  fc.assert(
    fc.property(fc.array(said, { maxLength: 20 }), (all) => {
      const so = all.reduce((before, { id, rsvpId, isParcel }) => {
        if (!isParcel) return withCheckIn(before, checkIn(id, rsvpId))
        return withNoted(before, [parcel(id, rsvpId ? { rsvpId } : {})], 'ann')
      }, door)
      const named = so.checkIns.flatMap(({ rsvpId }) => rsvpId ?? [])
      expect(new Set(named).size).toBe(named.length)
      expect(new Set(so.checkIns.map(({ id }) => id)).size).toBe(so.checkIns.length)
    }),
  )
})

test('a ticket is known by the hash of its code alone', async () => {
  const codeHash = '6g4QJJ83kMowDxyUtq5L0tOPaj5IWIZMEREmgKruri4'
  const list = { ...door, people: [person('bob'), person('eve', { codeHash })] }
  expect([await personOf(list, 'a'), await personOf(list, '')]).toEqual([undefined, undefined])
  expect((await personOf(list, 'ticket of eve'))?.rsvpId).toBe('eve')
})

test('people are checked in from when the door opens until it closes', () => {
  const at = (text: string) => isOpen(door, instantFrom(`2026-11-${text}:00.000000Z`))
  expect([at('26T11:59'), at('26T12:00'), at('27T20:00'), at('27T20:01')]).toEqual([
    ...['early', 'open', 'open', 'over'],
  ])
})

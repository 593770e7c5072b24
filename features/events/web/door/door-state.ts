import { type Instant, instantOf } from '#lib/time.ts'
import type { LogEntry } from '#platform/server/live/protocol.ts'
import type { Parcel } from '#platform/web/replica/index.ts'
import type { CheckInView, DoorPerson, DoorView, EventsEntries } from '../../contract.ts'
import { checkInParcel, type NotedCheckIn, type NotedUndo, undoParcel } from './sending.ts'

/** The door after an entry of the log. */
export function applyDoor(door: DoorView, { kind, data }: LogEntry): DoorView {
  if (kind === 'events.checked-in') {
    const { occurrenceId, checkIn } = data as EventsEntries[typeof kind]
    return checkIn && occurrenceId === door.occurrence.id ? withCheckIn(door, checkIn) : door
  }
  if (kind !== 'events.check-in-undone') return door
  return withoutCheckIn(door, (data as EventsEntries[typeof kind]).id)
}

/** The door once somebody is known to have come in: each RSVP once, by whatever door. */
export function withCheckIn(door: DoorView, checkIn: CheckInView): DoorView {
  const others = door.checkIns.filter(
    ({ id, rsvpId }) => id !== checkIn.id && (rsvpId === null || rsvpId !== checkIn.rsvpId),
  )
  const checkIns = [...others, checkIn].sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1))
  return { ...door, checkIns }
}

export function withoutCheckIn(door: DoorView, id: string): DoorView {
  return { ...door, checkIns: door.checkIns.filter((each) => each.id !== id) }
}

/** The door with all that this device noted and has not sent; what was refused does not count. */
export function withNoted(door: DoorView, parcels: readonly Parcel[], by: string): DoorView {
  return parcels.reduce((so, { id, kind, input, at, refused }) => {
    if (refused) return so
    if (kind === undoParcel) return withoutCheckIn(so, (input as NotedUndo).checkInId)
    if (kind !== checkInParcel) return so
    const { rsvpId = null, name = '', people } = input as NotedCheckIn
    if (rsvpId && so.checkIns.some((each) => each.rsvpId === rsvpId)) return so
    return withCheckIn(so, { id, rsvpId, name, people, at: instantOf(at), by })
  }, door)
}

/** What this device noted for a date and has not sent, or was refused. */
export function notedFor(parcels: readonly Parcel[], occurrenceId: string): Parcel[] {
  return parcels.filter(
    ({ kind, input }) =>
      (kind === checkInParcel || kind === undoParcel) &&
      (input as NotedCheckIn | NotedUndo).occurrenceId === occurrenceId,
  )
}

/** How many are here, of how many who have a seat; walk-ins are among those who are here. */
export function countOf({ people, checkIns }: DoorView) {
  const expected = sum(people.filter(({ status }) => status === 'going').map(({ party }) => party))
  const here = sum(checkIns.map((each) => each.people))
  const walkIns = sum(checkIns.map(({ rsvpId, people }) => (rsvpId === null ? people : 0)))
  return { here, expected, walkIns }
}

/** What is to be said of somebody on the list. */
export type Standing =
  | { kind: 'already'; person: DoorPerson; checkIn: CheckInView }
  | { kind: 'no-seat'; person: DoorPerson }
  | { kind: 'expected'; person: DoorPerson }

export function standingOf(door: DoorView, person: DoorPerson): Standing {
  const checkIn = door.checkIns.find(({ rsvpId }) => rsvpId === person.rsvpId)
  if (checkIn) return { kind: 'already', person, checkIn }
  return { kind: person.status === 'going' ? 'expected' : 'no-seat', person }
}

/** Whose ticket says this, by the hashes that the list has for codes. */
export async function personOf(door: DoorView, code: string): Promise<DoorPerson | undefined> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(code))
  const hash = base64url(new Uint8Array(bytes))
  return door.people.find(({ codeHash }) => codeHash === hash)
}

/** Whether people are checked in now. */
export function isOpen({ from, until }: DoorView, now: Instant): 'early' | 'open' | 'over' {
  if (now < from) return 'early'
  return now > until ? 'over' : 'open'
}

function base64url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '')
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0)
}

function orderOf({ at, id }: CheckInView): string {
  return `${at} ${id}`
}

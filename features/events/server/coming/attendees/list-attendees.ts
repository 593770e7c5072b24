import type { Member } from '#features/communities/server/index.ts'
import type { Id } from '#lib/ids.ts'
import type { Db } from '#platform/server/db/database.ts'
import { NotFound } from '#platform/server/errors/errors.ts'
import type { AttendeesView, AttendeeView } from '../../../contract.ts'
import { canHost } from '../../policy.ts'
import type { EventPool } from '../pools-at.ts'
import { poolFor } from '../visible-pool.ts'
import { type Attendee, attendeesOf } from './attendee-rows.ts'

/**
 * Who comes. Who comes too sees those who let them, and themselves; others see how many they are. Hosts see everybody with what
 * they answered, and the address where that was consented to.
 */
export async function listAttendees(db: Db, member: Member, poolId: Id): Promise<AttendeesView> {
  const pool = await poolFor(db, member, poolId)
  const all = await attendeesOf(db, pool)
  if (canHost(member, pool.event)) return { attendees: all.map(presentToHost), unnamed: 0 }
  const coming = all.filter(({ status }) => status === 'going')
  const comes = coming.some((each) => each.member === member.member)
  const shown = coming.filter(
    (each) => each.member === member.member || (comes && each.consent.attendees),
  )
  return { attendees: shown.map(present), unnamed: coming.length - shown.length }
}

/** One of them, as a host sees them. */
export async function readAttendee(
  db: Db,
  member: Member,
  pool: EventPool,
  id: Id,
): Promise<AttendeeView> {
  const found = (await attendeesOf(db, pool)).find((each) => each.id === id)
  if (!found || !canHost(member, pool.event)) throw new NotFound('rsvp')
  return presentToHost(found)
}

function present({ id, status, ticket, guests, member, name, at }: Attendee): AttendeeView {
  return { id, status, ticketId: ticket, guests, member, name, at, checkedInAt: null }
}

function presentToHost(row: Attendee): AttendeeView {
  const { answers, consent, email, offeredUntil, beyondSeatsBy, lateAt, lateNote } = row
  return {
    ...present(row),
    ...{ answers, consent, offeredUntil, beyondSeatsBy },
    checkedInAt: row.checkedInAt,
    email: consent.hosts ? email : null,
    late: lateAt && { at: lateAt, note: lateNote ?? '' },
    absent: row.absent,
  }
}

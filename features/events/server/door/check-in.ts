import type { Member } from '#features/communities/server/index.ts'
import type { Id } from '#lib/ids.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { Conflict, NotFound } from '#platform/server/errors/errors.ts'
import { lockLogs } from '#platform/server/log/append.ts'
import type { CheckIn, CheckInAnswer, CheckInView, EventsEntries } from '../../contract.ts'
import { managersOf } from '../set-audience.ts'
import { events } from '../tables.ts'
import { earlierCheckIn } from './check-in-rows.ts'
import { type Door, doorFor, timeAt } from './door.ts'
import { peopleAt } from './on-list.ts'

/**
 * Notes that somebody came in at a date. Of two doors at once, and of a device that says it again, the first counts, and the
 * others are told when that was.
 */
export async function checkIn(
  tx: Tx,
  member: Member,
  occurrenceId: Id,
  input: CheckIn,
): Promise<CheckInAnswer> {
  const { community, member: by } = member
  await lockLogs(tx, [community])
  const door = await doorFor(tx, member, occurrenceId)
  const earlier = await earlierCheckIn(tx, community, occurrenceId, input)
  if (earlier) return { checkIn: earlier, already: earlier.id !== input.id }
  const at = timeAt(door, input.at)
  if (input.rsvpId) await refuseSeatless(tx, door, input)
  const { id, rsvpId = null, people } = input
  const name = rsvpId ? '' : input.name
  const checkIn: CheckInView = { id, rsvpId, name, people, at, by }
  const { numInsertedOrUpdatedRows: noted } = await events(tx)
    .insertInto('event_check_in')
    .values({
      ...{ community_id: community, occurrence_id: occurrenceId, id, rsvp_id: rsvpId },
      ...{ name, people, at, by_id: by },
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (!noted) throw new Conflict('check-in.id-taken')
  const eventId = door.event.id
  const data: EventsEntries['events.checked-in'] = { eventId, occurrenceId, checkIn }
  const audience = managersOf(door.event)
  tx.log({ community, by, kind: 'events.checked-in', audience, data, about: id })
  return { checkIn, already: false }
}

async function refuseSeatless(tx: Tx, door: Door, { rsvpId, anyway }: CheckIn): Promise<void> {
  const person = (await peopleAt(tx, door)).find((each) => each.rsvpId === rsvpId)
  if (!person) throw new NotFound('rsvp')
  if (person.status !== 'going' && !anyway) throw new Conflict('check-in.no-seat')
}

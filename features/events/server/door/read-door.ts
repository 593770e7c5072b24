import type { Member } from '#features/communities/server/index.ts'
import type { Id } from '#lib/ids.ts'
import type { Db } from '#platform/server/db/database.ts'
import type { DoorView, TicketElsewhere } from '../../contract.ts'
import { eventFor } from '../access.ts'
import { checkInsAt } from './check-in-rows.ts'
import { doorFor } from './door.ts'
import { peopleAt } from './on-list.ts'

/** All that a device needs at the door of a date. */
export async function readDoor(db: Db, member: Member, occurrenceId: Id): Promise<DoorView> {
  const door = await doorFor(db, member, occurrenceId)
  const { event, occurrence, from, until } = door
  const [people, checkIns] = await Promise.all([
    peopleAt(db, door),
    checkInsAt(db, event.community, occurrence.id),
  ])
  return { eventId: event.id, occurrence, from, until, people, checkIns }
}

/** What a ticket is for that is on no list here: said to who stands at a door, of events that they see. */
export async function ticketElsewhere(
  db: Db,
  member: Member,
  occurrenceId: Id,
  code: string,
): Promise<TicketElsewhere> {
  await doorFor(db, member, occurrenceId)
  const [found] = await db.prepared<{ event: Id; startsAt: string }>(
    'door-elsewhere',
    `select r.event_id as event, coalesce(o.starts_at, e.ends_at) as "startsAt"
     from event_rsvp r join event e on e.community_id = r.community_id and e.id = r.event_id
     left join event_occurrence o on o.community_id = r.community_id and o.id = r.pool_id
     where r.community_id = $1 and r.code = $2`,
    [member.community, code],
  )
  const event = found && (await eventFor(db, member, found.event).catch(() => undefined))
  return { event: event ? { title: event.title, startsAt: found.startsAt } : null }
}

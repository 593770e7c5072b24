import type { Id } from '#lib/ids.ts'
import type { Db } from '#platform/server/db/database.ts'
import type { Viewer } from '#platform/server/live/viewer.ts'
import type { OccurrenceView } from '../contract.ts'
import { eventFor } from './access.ts'
import type { Event } from './event-rows.ts'

/** One date of an event, with the event it is of. */
export interface DatedEvent {
  event: Event
  occurrence: OccurrenceView
}

/** A date of an event that a viewer sees. Hidden and missing answer alike. */
export async function occurrenceFor(
  db: Db,
  viewer: Viewer,
  occurrenceId: Id,
): Promise<DatedEvent | undefined> {
  const [row] = await db.prepared<{ event: Id }>(
    'event-of-occurrence',
    'select event_id as event from event_occurrence where community_id = $1 and id = $2',
    [viewer.community, occurrenceId],
  )
  if (!row) return undefined
  const event = await eventFor(db, viewer, row.event)
  const occurrence = event.occurrences.find(({ id }) => id === occurrenceId)
  return occurrence && { event, occurrence }
}

/** Whether a member has a seat at a date, or at the whole series. */
export async function comesTo(
  db: Db,
  { community, member }: Pick<Viewer, 'community' | 'member'>,
  { event, occurrence }: DatedEvent,
): Promise<boolean> {
  const rows = await db.prepared(
    'event-comes-to',
    `select 1 from event_rsvp where community_id = $1 and member_id = $2 and pool_id = any($3::uuid[]) and status = 'going'`,
    [community, member, [occurrence.id, event.id]],
  )
  return rows.length > 0
}

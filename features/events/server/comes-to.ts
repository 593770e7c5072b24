import type { Id } from '#lib/ids.ts'
import type { Db } from '#platform/server/db/database.ts'
import type { Viewer } from '#platform/server/live/viewer.ts'
import { sees } from '#platform/server/log/audience.ts'
import type { OccurrenceView } from '../contract.ts'
import { findEvent } from './access.ts'
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
  const [dated] = await occurrencesFor(db, [{ viewer, occurrenceId }])
  return dated
}

/** The same for many at once: each event is read once, whoever asks for it. */
export async function occurrencesFor(
  db: Db,
  asked: readonly { viewer: Viewer; occurrenceId: Id }[],
): Promise<(DatedEvent | undefined)[]> {
  const places = await db.prepared<{ community: Id; event: Id; id: Id }>(
    'event-of-occurrences',
    `select community_id as community, event_id as event, id from event_occurrence
     where (community_id, id) in (select * from unnest($1::uuid[], $2::uuid[]))`,
    [asked.map(({ viewer }) => viewer.community), asked.map(({ occurrenceId }) => occurrenceId)],
  )
  const dated = new Map<string, DatedEvent>()
  for (const { community, event: eventId, id } of places) {
    const event = await findEvent(db, community, eventId)
    const occurrence = event?.occurrences.find((each) => each.id === id)
    if (event && occurrence) dated.set(`${community} ${id}`, { event, occurrence })
  }
  return asked.map(({ viewer, occurrenceId }) => {
    const found = dated.get(`${viewer.community} ${occurrenceId}`)
    return found && sees(viewer.keys, found.event.audience) ? found : undefined
  })
}

/** Whether a member has a seat at a date, or at the whole series. */
export async function comesTo(
  db: Db,
  { community, member }: Pick<Viewer, 'community' | 'member'>,
  dated: DatedEvent,
): Promise<boolean> {
  const [comes = false] = await allComeTo(db, [{ community, member, ...dated }])
  return comes
}

/** The same for many at once, in their order. */
export async function allComeTo(
  db: Db,
  asked: readonly (Pick<Viewer, 'community' | 'member'> & DatedEvent)[],
): Promise<boolean[]> {
  const pools = asked.flatMap(({ event, occurrence }) => [event.id, occurrence.id])
  const rows = await db.prepared<{ seat: string }>(
    'event-all-come-to',
    `select community_id || ' ' || member_id || ' ' || pool_id as seat from event_rsvp
     where community_id = any($1::uuid[]) and pool_id = any($2::uuid[]) and member_id = any($3::uuid[]) and status = 'going'`,
    [asked.map(({ community }) => community), pools, asked.map(({ member }) => member)].map(
      (each) => [...new Set(each)],
    ),
  )
  const seats = new Set(rows.map(({ seat }) => seat))
  return asked.map(({ community, member, event, occurrence }) =>
    [event.id, occurrence.id].some((pool) => seats.has(`${community} ${member} ${pool}`)),
  )
}

import type { Id } from '#lib/ids.ts'
import type { Db } from '#platform/server/db/database.ts'
import { NotFound } from '#platform/server/errors/errors.ts'
import type { Viewer } from '#platform/server/live/viewer.ts'
import { sees } from '#platform/server/log/audience.ts'
import type { EventRow } from '../contract.ts'
import { afterDays, feedDays, mostInFeed } from '../limits.ts'
import { type Event, presentRow, type RowOfEvent, selectEvent, selectRows } from './event-rows.ts'

/** The only way to an event. Hidden and missing answer alike, so ids cannot be probed. */
export async function eventFor(db: Db, viewer: Viewer, eventId: Id): Promise<Event> {
  const event = await findEvent(db, viewer.community, eventId)
  if (!event || !sees(viewer.keys, event.audience)) throw new NotFound('event')
  return event
}

/** An event by id, whoever may see it. */
export async function findEvent(db: Db, community: Id, eventId: Id): Promise<Event | undefined> {
  const [event] = await db.prepared<Event>(
    'event-one',
    `${selectEvent} where e.community_id = $1 and e.id = $2`,
    [community, eventId],
  )
  return event
}

/** All that a viewer sees of what is to come or just over, drafts too, by id. */
export async function rowsFor(db: Db, viewer: Viewer): Promise<EventRow[]> {
  const rows = await db.prepared<RowOfEvent>(
    'event-rows',
    `${selectRows} where e.community_id = $1 and e.audience && $2::text[]
       and e.ends_at > now() - interval '${afterDays} days' order by e.id`,
    [viewer.community, [...viewer.keys]],
  )
  return rows.map(presentRow)
}

const pageOfPast = 30

/** What is over and was published, newest first, from before an instant. */
export async function pastFor(
  db: Db,
  viewer: Viewer,
  before: string,
): Promise<{ events: EventRow[]; more: boolean }> {
  const rows = await db.prepared<RowOfEvent>(
    'event-past',
    `${selectRows} where e.community_id = $1 and e.audience && $2::text[] and e.published_at is not null
       and e.ends_at < least($3::timestamptz, now()) order by e.ends_at desc, e.id limit ${pageOfPast + 1}`,
    [viewer.community, [...viewer.keys], before],
  )
  return { events: rows.slice(0, pageOfPast).map(presentRow), more: rows.length > pageOfPast }
}

/** What a viewer's calendar holds: all that was published and that they see, called off or not, those of the last year too. */
export function calendarFor(
  db: Db,
  { community, keys }: Pick<Viewer, 'community' | 'keys'>,
): Promise<Event[]> {
  return db.prepared<Event>(
    'event-calendar',
    `${selectEvent} where e.community_id = $1 and e.audience && $2::text[] and e.status in ('published', 'cancelled')
       and e.ends_at > now() - interval '${feedDays} days' order by e.ends_at desc, e.id limit ${mostInFeed}`,
    [community, [...keys]],
  )
}

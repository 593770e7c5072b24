import type { Id } from '#lib/ids.ts'
import type { Instant } from '#lib/time.ts'
import type { Db } from '#platform/server/db/database.ts'
import type { Viewer } from '#platform/server/live/viewer.ts'
import type { AudienceKey } from '#platform/server/log/audience.ts'
import type { EventFormat, Session, Speaker, Venue } from '../contract.ts'

/** A published event as those read it who keep an index: with its audience, whoever may see it. Without the link to join. */
export interface StandingEvent {
  id: Id
  author: Id | null
  updatedAt: Instant
  audience: AudienceKey[]
  title: string
  summary: string
  body: string
  tags: string[]
  format: EventFormat
  venue: Venue | null
  agenda: Session[]
  speakers: Speaker[]
  hasFiles: boolean
}

const select = `
  select e.id, e.author_id as author, e.updated_at as "updatedAt", e.audience, e.title, e.summary, e.body, e.tags, e.format,
    e.venue, e.agenda, e.speakers, e.files <> '[]' as "hasFiles"
  from event e where e.community_id = $1 and e.status in ('published', 'cancelled')`

/** The published events with these ids, as they are now; missing ones are left out. */
export function standingEvents(
  db: Db,
  community: Id,
  ids: readonly Id[],
): Promise<StandingEvent[]> {
  return db.prepared('event-standing', `${select} and e.id = any($2::uuid[])`, [community, ids])
}

/** Published events in the order of their ids, after one or from the first: a way through all. */
export function standingEventsAfter(
  db: Db,
  community: Id,
  after: Id | null,
  limit: number,
): Promise<StandingEvent[]> {
  return db.prepared(
    'event-standing-after',
    `${select} and e.id > coalesce($2::uuid, '00000000-0000-0000-0000-000000000000') order by e.id limit $3`,
    [community, after, limit],
  )
}

/** The published events that are not over, in the order of their ids, after one or from the first. */
export async function eventsAheadAfter(
  db: Db,
  community: Id,
  after: Id | null,
  limit: number,
): Promise<Id[]> {
  const rows = await db.prepared<{ id: Id }>(
    'event-ahead-after',
    `select id from event where community_id = $1 and status = 'published' and ends_at > now()
       and id > coalesce($2::uuid, '00000000-0000-0000-0000-000000000000') order by id limit $3`,
    [community, after, limit],
  )
  return rows.map(({ id }) => id)
}

/** Of the published events with these ids, those that the viewer sees. */
export function readableEvents(
  db: Db,
  { community, keys }: Viewer,
  ids: readonly Id[],
): Promise<StandingEvent[]> {
  return db.prepared(
    'event-readable',
    `${select} and e.id = any($2::uuid[]) and e.audience && $3::text[]`,
    [community, ids, [...keys]],
  )
}

import type { Db } from '#platform/server/db/database.ts'
import type { Viewer } from '#platform/server/live/viewer.ts'
import type { ConsentView } from '../../../contract.ts'

/** What a member said at each event that others see of them, latest first; also of events they see no longer. */
export function consentsOf(
  db: Db,
  { community, member }: Pick<Viewer, 'community' | 'member'>,
): Promise<ConsentView[]> {
  return db.prepared<ConsentView>(
    'coming-consents',
    `select r.id as "rsvpId", r.event_id as "eventId", e.title, coalesce(o.starts_at, s.starts_at, e.ends_at) as "startsAt",
       r.status, r.consent, r.at
     from event_rsvp r join event e on e.community_id = r.community_id and e.id = r.event_id
     left join event_occurrence o on o.community_id = r.community_id and o.id = r.pool_id
     left join lateral (
       select min(d.starts_at) as starts_at from event_occurrence d
       where o.id is null and d.community_id = e.community_id and d.event_id = e.id
     ) s on true
     where r.community_id = $1 and r.member_id = $2 order by r.at desc, r.id`,
    [community, member],
  )
}

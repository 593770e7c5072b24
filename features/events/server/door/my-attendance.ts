import type { Member } from '#features/communities/server/index.ts'
import type { Id } from '#lib/ids.ts'
import type { Db } from '#platform/server/db/database.ts'
import type { AttendanceView } from '../../contract.ts'
import { eventFor } from '../access.ts'

/** Whether a member was at the dates of an event that they had a seat for. Nobody else's is told here. */
export async function myAttendance(db: Db, member: Member, eventId: Id): Promise<AttendanceView> {
  const { community, id } = await eventFor(db, member, eventId)
  const dates = await db.prepared<AttendanceView['dates'][number]>(
    'door-my-attendance',
    `select o.id as "occurrenceId", o.starts_at as "startsAt", c.at as "checkedInAt",
       c.at is null and r.status = 'going' and o.ends_at < now() and o.cancelled_at is null and coalesce(r.absent, exists (
         select from event_check_in i where i.community_id = o.community_id and i.occurrence_id = o.id)) as absent
     from event_rsvp r join event_occurrence o on o.community_id = r.community_id and o.event_id = r.event_id
       and r.pool_id in (o.id, o.event_id)
     left join event_check_in c on c.community_id = o.community_id and c.occurrence_id = o.id and c.rsvp_id = r.id
     where r.community_id = $1 and r.event_id = $2 and r.member_id = $3 and (r.status = 'going' or c.id is not null)
     order by o.starts_at, o.id`,
    [community, id, member.member],
  )
  return { dates }
}

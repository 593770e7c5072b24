import type { Id } from '#lib/ids.ts'
import type { Db } from '#platform/server/db/database.ts'
import type { CheckInView } from '../../contract.ts'

const select = `
  select c.id, c.rsvp_id as "rsvpId", c.name, c.people, c.at, c.by_id as by
  from event_check_in c`

/** Who came in at a date, in order. */
export function checkInsAt(db: Db, community: Id, occurrence: Id): Promise<CheckInView[]> {
  return db.prepared<CheckInView>(
    'door-check-ins',
    `${select} where c.community_id = $1 and c.occurrence_id = $2 order by c.at, c.id`,
    [community, occurrence],
  )
}

/** What was noted under an id at a date, or of somebody on its list. */
export async function earlierCheckIn(
  db: Db,
  community: Id,
  occurrence: Id,
  { id, rsvpId }: { id: Id; rsvpId?: Id | undefined },
): Promise<CheckInView | undefined> {
  const [found] = await db.prepared<CheckInView>(
    'door-check-in',
    `${select} where c.community_id = $1 and c.occurrence_id = $2 and (c.id = $3 or c.rsvp_id = $4)
     order by c.id = $3 desc limit 1`,
    [community, occurrence, id, rsvpId ?? null],
  )
  return found
}

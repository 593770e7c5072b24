import type { Member } from '#features/communities/server/index.ts'
import type { Id } from '#lib/ids.ts'
import type { Db } from '#platform/server/db/database.ts'
import type { PlaceView } from '../../contract.ts'
import { poolFor } from './visible-pool.ts'

/**
 * Which place a member has in the line of their ticket type, who was offered a seat before them included. Asked for, as nobody
 * is written to each time that somebody ahead leaves the line.
 */
export async function myPlace(db: Db, member: Member, poolId: Id): Promise<PlaceView> {
  const { community, pool } = await poolFor(db, member, poolId)
  const [found] = await db.prepared<{ place: number }>(
    'coming-my-place',
    `select count(*)::int as place from event_rsvp r join event_rsvp ahead
       on ahead.community_id = r.community_id and ahead.pool_id = r.pool_id and ahead.ticket_id = r.ticket_id
       and ahead.status in ('waiting', 'offered') and ahead.place <= r.place
     where r.community_id = $1 and r.pool_id = $2 and r.member_id = $3 and r.status = 'waiting' having count(*) > 0`,
    [community, pool, member.member],
  )
  return { place: found?.place ?? null }
}

import type { Id } from '#lib/ids.ts'
import type { Db } from '#platform/server/db/database.ts'
import type { Viewer } from '#platform/server/live/viewer.ts'
import type { RsvpView } from '../../contract.ts'
import { afterDays } from '../../limits.ts'
import { presentRsvp, type RsvpRow, rsvpShape } from './rsvp-rows.ts'

type Whose = Pick<Viewer, 'community' | 'member'>

/** What a member said about these events, by pool; long past dates are left out. */
export async function mineOf(
  db: Db,
  { community, member }: Whose,
  eventIds: readonly Id[],
): Promise<RsvpView[]> {
  const rows = await db.prepared<RsvpRow>(
    'coming-mine',
    `${ofMember} and r.event_id = any($3::uuid[]) order by r.pool_id`,
    [community, member, eventIds],
  )
  return rows.map(presentRsvp)
}

/**
 * What a member said about all that is to come or just over, by pool; also about what is not for them now. It waits in
 * their replica, so that it is there when they see the event again.
 */
export async function allMineOf(db: Db, { community, member }: Whose): Promise<RsvpView[]> {
  const rows = await db.prepared<RsvpRow>(
    'coming-all-mine',
    `${ofMember} and e.ends_at > now() - interval '${afterDays} days' order by r.pool_id`,
    [community, member],
  )
  return rows.map(presentRsvp)
}

const ofMember = `
  select ${rsvpShape.columns} from event_rsvp r
  join event e on e.community_id = r.community_id and e.id = r.event_id
  left join event_occurrence o on o.community_id = r.community_id and o.id = r.pool_id
  where r.community_id = $1 and r.member_id = $2
    and (o.id is null or o.ends_at > now() - interval '${afterDays} days' or o.ends_at = e.ends_at)`

/** Whether a member has a seat at an event, on one of its dates at least. */
export async function comes(db: Db, { community, member }: Whose, eventId: Id): Promise<boolean> {
  const rows = await db.prepared(
    'coming-comes',
    `select from event_rsvp where community_id = $1 and member_id = $2 and event_id = $3 and status = 'going' limit 1`,
    [community, member, eventId],
  )
  return rows.length > 0
}

import type { Id } from '#lib/ids.ts'
import type { Db } from '#platform/server/db/database.ts'
import type { Viewer } from '#platform/server/live/viewer.ts'
import type { PoolView } from '../../contract.ts'
import { afterDays } from '../../limits.ts'

/** How full the pools of these events are that somebody said something about, by pool; long past dates are left out. */
export async function poolsOf(
  db: Db,
  { community }: Pick<Viewer, 'community'>,
  eventIds: readonly Id[],
): Promise<PoolView[]> {
  if (eventIds.length === 0) return []
  return db.prepared<PoolView>(
    'coming-pools-of-events',
    `${select} from (
       select distinct c.community_id, c.pool_id, c.event_id from event_seat_count c
       join event e on e.community_id = c.community_id and e.id = c.event_id
       left join event_occurrence o on o.community_id = c.community_id and o.id = c.pool_id
       where c.community_id = $1 and c.event_id = any($2::uuid[])
         and (o.id is null or o.ends_at > now() - interval '${afterDays} days' or o.ends_at = e.ends_at)
     ) p order by p.pool_id`,
    [community, eventIds],
  )
}

/** How full these pools are, by `<community> <pool>`. */
export async function poolViewsAt(
  db: Db,
  pools: readonly { community: Id; pool: Id; event: { id: Id } }[],
): Promise<Map<string, PoolView>> {
  const rows = await db.prepared<PoolView & { community: Id }>(
    'coming-pool-views',
    `${select}, p.community_id as community
     from unnest($1::uuid[], $2::uuid[], $3::uuid[]) as p (community_id, pool_id, event_id)`,
    [
      pools.map(({ community }) => community),
      pools.map(({ pool }) => pool),
      pools.map(({ event }) => event.id),
    ],
  )
  return new Map(rows.map(({ community, ...view }) => [`${community} ${view.pool}`, view]))
}

/** A `PoolView` of a row `p`. */
const select = `
  select p.pool_id as pool, p.event_id as "eventId",
    (select coalesce(json_agg(json_build_object('ticketId', t.id, 'going', coalesce(c.going, 0), 'held', coalesce(c.held, 0),
        'waiting', coalesce(c.waiting, 0)) order by t.place), '[]')
     from event_ticket t left join event_seat_count c
       on c.community_id = t.community_id and c.pool_id = p.pool_id and c.ticket_id = t.id
     where t.community_id = p.community_id and t.event_id = p.event_id) as tickets,
    (select count(*)::int from event_rsvp r
     where r.community_id = p.community_id and r.pool_id = p.pool_id and r.status = 'maybe') as maybe`

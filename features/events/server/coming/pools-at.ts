import type { Id } from '#lib/ids.ts'
import type { Instant } from '#lib/time.ts'
import type { Db } from '#platform/server/db/database.ts'
import type { AudienceKey } from '#platform/server/log/audience.ts'
import type { EventStatus, Registration } from '../../contract.ts'
import type { RsvpRow } from './rsvp-rows.ts'
import type { Pool, Rules, TicketSeats } from './seats/pool.ts'

/** A pool with the event that it belongs to. */
export interface EventPool extends Pool<RsvpRow> {
  community: Id
  pool: Id
  /** When the first of the offers ends. */
  firstLapse: Instant | null
  event: {
    id: Id
    status: EventStatus
    audience: AudienceKey[]
    author: Id | null
    hosts: Id[]
    questions: Registration['questions']
  }
}

interface PoolRow {
  community: Id
  pool: Id
  eventId: Id
  status: EventStatus
  audience: AudienceKey[]
  author: Id | null
  hosts: Id[]
  registration: Registration
  opensAt: Instant | null
  closesAt: Instant
  endsAt: Instant
  cancelled: boolean
  tickets: TicketSeats[]
  lastPlace: number
  firstLapse: Instant | null
  now: Instant
}

/**
 * Pools by `<community> <pool>`, whoever may see them; their lines are not read. A series that is joined as a whole is open
 * until its last date.
 */
export async function poolsAt(
  db: Db,
  places: readonly { community: Id; pool: Id }[],
): Promise<Map<string, EventPool>> {
  const rows = await db.prepared<PoolRow>('coming-pools', poolsSql, [
    places.map(({ community }) => community),
    places.map(({ pool }) => pool),
  ])
  return new Map(rows.map((row) => [`${row.community} ${row.pool}`, poolOf(row)]))
}

const inPool = 'r.community_id = p.community_id and r.pool_id = p.pool_id'

const poolsSql = `
  select p.community_id as community, p.pool_id as pool, e.id as "eventId", e.status, e.audience, e.author_id as author, e.hosts,
    e.registration, (e.registration->>'opensAt')::timestamptz as "opensAt",
    coalesce(o.starts_at, series.starts_at, e.ends_at) - (e.registration->>'closesBefore')::int * interval '1 minute' as "closesAt",
    coalesce(o.ends_at, e.ends_at) as "endsAt", o.cancelled_at is not null as cancelled,
    (select coalesce(json_agg(json_build_object('id', t.id, 'seats', t.seats, 'approval', t.approval, 'going', coalesce(c.going, 0),
        'held', coalesce(c.held, 0), 'waiting', coalesce(c.waiting, 0)) order by t.place), '[]')
     from event_ticket t left join event_seat_count c
       on c.community_id = t.community_id and c.pool_id = p.pool_id and c.ticket_id = t.id
     where t.community_id = e.community_id and t.event_id = e.id) as tickets,
    (select coalesce(max(r.place), 0) from event_rsvp r where ${inPool} and r.status in ('waiting', 'offered')) as "lastPlace",
    (select min(r.offered_until) from event_rsvp r where ${inPool} and r.status = 'offered') as "firstLapse",
    clock_timestamp() as now
  from (select distinct * from unnest($1::uuid[], $2::uuid[]) as p (community_id, pool_id)) p
  left join event_occurrence o on o.community_id = p.community_id and o.id = p.pool_id
  join event e on e.community_id = p.community_id and e.id = coalesce(o.event_id, p.pool_id)
  left join lateral (
    select max(d.starts_at) as starts_at from event_occurrence d
    where o.id is null and d.community_id = e.community_id and d.event_id = e.id and d.cancelled_at is null
  ) series on true
  where (o.id is null) = (e.joining = 'whole')`

function poolOf(row: PoolRow): EventPool {
  const { community, pool, now, tickets, lastPlace, firstLapse, status } = row
  const { eventId: id, audience, author, hosts, opensAt, closesAt, endsAt } = row
  const { guests, offers, claimHours, questions } = row.registration
  return {
    ...{ community, pool, now, tickets, line: [], lastPlace, firstLapse },
    event: { id, status, audience, author, hosts, questions },
    rules: { guests, offers, claimHours, opensAt, closesAt, endsAt, state: stateOf(row) },
  }
}

function stateOf({ status, cancelled }: PoolRow): Rules['state'] {
  if (cancelled || status === 'cancelled') return 'cancelled'
  return status === 'published' ? 'open' : 'unpublished'
}

import type { Id } from '#lib/ids.ts'
import type { Db } from '#platform/server/db/database.ts'
import type { Viewer } from '#platform/server/live/viewer.ts'
import type { Session, Speaker } from '../contract.ts'

type Whose = Pick<Viewer, 'community' | 'member'>

/** How many signed up for a date and came. `there` are the members among those who came, or who had a seat where nothing was noted. */
export interface Attendance {
  registered: number
  /** Whether there was a list at the door, or a host noted afterwards who was not there; null where neither. */
  noted: 'door' | 'hand' | null
  came: number
  firstTimers: number
  noShows: number | null
  walkIns: number
  there: Id[]
}

interface Row {
  member: Id | null
  /** Whether they were noted at the door. */
  listed: boolean
  /** What a host noted by hand. */
  absent: boolean | null
  first: boolean
}

/**
 * Who had a seat at a date, who came, and for whom it was the first time in this community. What the door says goes before what a host
 * noted by hand; without a list, who is not noted as absent was there.
 */
export async function attendanceOf(db: Db, community: Id, occurrenceId: Id): Promise<Attendance> {
  const rows = await db.prepared<Row>(
    'event-attendance',
    `select r.member_id as member, c.id is not null as listed, r.absent,
       not exists (
         select from event_check_in earlier
         join event_rsvp er on er.community_id = earlier.community_id and er.id = earlier.rsvp_id
         where earlier.community_id = r.community_id and earlier.at < coalesce(c.at, o.starts_at)
           and (er.member_id = r.member_id or er.guest_id = r.guest_id)
       ) as first
     from event_occurrence o
     join event_rsvp r on r.community_id = o.community_id and r.pool_id in (o.id, o.event_id) and r.status = 'going'
     left join event_check_in c on c.community_id = o.community_id and c.occurrence_id = o.id and c.rsvp_id = r.id
     where o.community_id = $1 and o.id = $2`,
    [community, occurrenceId],
  )
  const [{ walkIns } = { walkIns: 0 }] = await db.prepared<{ walkIns: number }>(
    'event-walk-ins',
    `select coalesce(sum(people), 0)::int as "walkIns" from event_check_in
     where community_id = $1 and occurrence_id = $2 and rsvp_id is null`,
    [community, occurrenceId],
  )
  const noted = howNoted(rows, walkIns)
  const there = rows.filter(({ listed, absent }) => listed || !(absent ?? noted === 'door'))
  const came = noted ? there : []
  return {
    registered: rows.length,
    noted,
    came: came.length,
    firstTimers: came.filter(({ first }) => first).length,
    noShows: noted && rows.length - came.length,
    walkIns,
    there: there.flatMap(({ member }) => member ?? []),
  }
}

function howNoted(rows: readonly Row[], walkIns: number): Attendance['noted'] {
  if (walkIns > 0 || rows.some(({ listed }) => listed)) return 'door'
  return rows.some(({ absent }) => absent) ? 'hand' : null
}

/** Whether a member was noted at the door. */
export async function attendedBy(
  db: Db,
  { community, member }: Whose,
  occurrenceId: Id,
): Promise<boolean> {
  const rows = await db.prepared(
    'event-attended-by',
    `select from event_check_in c join event_rsvp r on r.community_id = c.community_id and r.id = c.rsvp_id
     where c.community_id = $1 and c.occurrence_id = $2 and r.member_id = $3`,
    [community, occurrenceId, member],
  )
  return rows.length > 0
}

/** A member's own record: dates they had a seat at and that began, the newest first. */
export function recordOf(
  db: Db,
  { community, member }: Whose,
): Promise<
  { eventId: Id; occurrenceId: Id; title: string; startsAt: string; came: boolean | null }[]
> {
  return db.prepared(
    'event-record',
    `select e.id as "eventId", o.id as "occurrenceId", e.title, o.starts_at as "startsAt",
       case when exists (
         select from event_check_in c where c.community_id = o.community_id and c.occurrence_id = o.id and c.rsvp_id = r.id
       ) then true when r.absent is not null then not r.absent when exists (
         select from event_check_in any_one where any_one.community_id = o.community_id and any_one.occurrence_id = o.id
       ) then false end as came
     from event_rsvp r
     join event e on e.community_id = r.community_id and e.id = r.event_id
     join event_occurrence o on o.community_id = r.community_id and o.event_id = e.id and r.pool_id in (o.id, e.id)
     where r.community_id = $1 and r.member_id = $2 and r.status = 'going' and o.starts_at <= now()
       and o.cancelled_at is null and e.status = 'published'
     order by o.starts_at desc limit 200`,
    [community, member],
  )
}

/** Who spoke at one event, and in which parts. */
export interface EventTalks {
  eventId: Id
  event: string
  startsAt: string
  speakers: Speaker[]
  agenda: Session[]
}

/** The events with speakers that a viewer sees and that are over, newest first. */
export function talksFor(db: Db, viewer: Viewer): Promise<EventTalks[]> {
  return db.prepared(
    'event-talks',
    `select e.id as "eventId", e.title as event, min(o.starts_at) as "startsAt", e.speakers, e.agenda
     from event e join event_occurrence o on o.community_id = e.community_id and o.event_id = e.id
     where e.community_id = $1 and e.audience && $2::text[] and e.status = 'published' and e.speakers <> '[]'
       and o.ends_at < now() and o.cancelled_at is null
     group by e.community_id, e.id order by 3 desc`,
    [viewer.community, [...viewer.keys]],
  )
}

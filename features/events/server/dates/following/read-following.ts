import type { Member } from '#features/communities/server/index.ts'
import type { Id } from '#lib/ids.ts'
import { now } from '#lib/time.ts'
import type { Db } from '#platform/server/db/database.ts'
import type { FollowingView } from '../../../contract.ts'
import { readRule } from '../../../recurrence/read-rule.ts'
import type { Event } from '../../event-rows.ts'
import { dateToChange } from '../date-for.ts'
import { laterThan } from './split-event.ts'

/** How many dates and people it is about when a series is split at a date, for who may do so. */
export async function readFollowing(db: Db, member: Member, dateId: Id): Promise<FollowingView> {
  const { event, date, dates } = await dateToChange(db, member, dateId)
  const later = laterThan(dates, date).filter(
    ({ cancelledAt, endsAt }) => cancelledAt === null && endsAt > now(),
  )
  const pools = event.joining === 'whole' ? [event.id] : later.map(({ id }) => id)
  const [people] = await db.prepared<Omit<FollowingView, 'dates'>>(
    'coming-following',
    `select count(*) filter (where comes)::int as coming, count(*) filter (where not comes)::int as waiting
     from (
       select bool_or(status = 'going') as comes from event_rsvp
       where community_id = $1 and pool_id = any($2::uuid[])
         and status in ('going', 'maybe', 'requested', 'waiting', 'offered')
       group by coalesce(member_id, guest_id)
     ) people`,
    [member.community, pools],
  )
  return { coming: 0, waiting: 0, ...people, dates: isEndless(event) ? null : later.length }
}

function isEndless({ rule }: Event): boolean {
  const read = rule === null ? undefined : readRule(rule)
  return (
    read !== undefined && 'rule' in read && read.rule.count === null && read.rule.until === null
  )
}

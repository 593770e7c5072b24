import type { Id } from '#lib/ids.ts'
import type { Instant } from '#lib/time.ts'
import type { Db } from '#platform/server/db/database.ts'
import type { Venue } from '../../contract.ts'

/** A date as the database has it. */
export interface DateRow {
  id: Id
  slot: string
  startsAt: Instant
  endsAt: Instant
  /** Its time was set by hand. */
  moved: boolean
  cancelledAt: Instant | null
  /** Called off as the series gives it no more. */
  dropped: boolean
  reason: string
  /** Where it is, if elsewhere than its event. */
  venue: Venue | null
  sequence: number
  /** Whether somebody said something about it, or was noted at its door. */
  isSaidOf: boolean
}

/** The dates of an event, by time; long past ones too. */
export function dateRows(db: Db, community: Id, event: Id): Promise<DateRow[]> {
  return db.prepared<DateRow>(
    'event-date-rows',
    `select o.id, o.slot, o.starts_at as "startsAt", o.ends_at as "endsAt", o.moved, o.cancelled_at as "cancelledAt", o.dropped,
       o.reason, o.venue, o.sequence,
       exists (select from event_rsvp r where r.community_id = o.community_id and r.pool_id = o.id)
         or exists (select from event_check_in c where c.community_id = o.community_id and c.occurrence_id = o.id) as "isSaidOf"
     from event_occurrence o where o.community_id = $1 and o.event_id = $2 order by o.starts_at, o.id`,
    [community, event],
  )
}

/**
 * The dates of an event that there were before, as they were and are, and those beside its rule that there were not. What a rule
 * gives more of is nothing that somebody chose.
 */
export function comparedDates(
  before: readonly DateRow[],
  after: readonly DateRow[],
  { extraSlots }: { extraSlots: readonly string[] },
) {
  const earlier = new Map(before.map((row) => [row.id, row]))
  return {
    changes: after.flatMap((row) => {
      const known = earlier.get(row.id)
      return known ? { before: known, after: row } : []
    }),
    added: after.filter(({ id, slot }) => !earlier.has(id) && extraSlots.includes(slot)),
  }
}

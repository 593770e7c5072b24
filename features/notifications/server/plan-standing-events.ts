import { eventsAheadAfter } from '#features/events/server/index.ts'
import type { Id } from '#lib/ids.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { awaitReminders } from './reminders/await-reminders.ts'
import { awaitSurveys } from './surveys/await-surveys.ts'

const pageSize = 100

/** Has all events of a community that are to come gone through, once mails can be sent. */
export async function noteStandingEvents(tx: Tx, community: Id): Promise<void> {
  await tx.prepared(
    'notification-walk-begin',
    `insert into notification_event_walk (community_id) values ($1)
     on conflict (community_id) do update set after = null`,
    [community],
  )
}

/**
 * Goes a page further through the events that are to be gone through, and plans what is told before and after each. An event has
 * one job for either, so that planning it again changes nothing. Answers whether there is more.
 */
export async function planStandingEvents(tx: Tx, community: Id): Promise<boolean> {
  const [walk] = await tx.prepared<{ after: Id | null }>(
    'notification-walk',
    'select after from notification_event_walk where community_id = $1',
    [community],
  )
  if (!walk) return false
  const events = await eventsAheadAfter(tx, community, walk.after, pageSize)
  for (const event of events) {
    await awaitReminders(tx, community, event)
    await awaitSurveys(tx, community, event)
  }
  const more = events.length === pageSize
  if (more)
    await tx.prepared(
      'notification-walk-on',
      'update notification_event_walk set after = $2 where community_id = $1',
      [community, events.at(-1)],
    )
  else
    await tx.prepared(
      'notification-walk-end',
      'delete from notification_event_walk where community_id = $1',
      [community],
    )
  return more
}

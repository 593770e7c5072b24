import type { EventsEntries } from '#features/events/contract.ts'
import type { ForumEntries } from '#features/forum/contract.ts'
import type { LibraryEntries } from '#features/library/contract.ts'
import type { Id } from '#lib/ids.ts'
import { now, plus } from '#lib/time.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { enqueue } from '#platform/server/jobs/jobs.ts'
import type { Entry } from '#platform/server/log/append.ts'
import type { AudienceKey } from '#platform/server/log/audience.ts'
import type { Follower } from '#platform/server/log/follower.ts'
import { gatherFor, oldestNews } from '../limits.ts'
import { noteStandingEvents, planStandingEvents } from './plan-standing-events.ts'
import { awaitReminders } from './reminders/await-reminders.ts'
import { awaitSurveys } from './surveys/await-surveys.ts'
import { notifications } from './tables.ts'

export const mailPostsJob = 'notifications.mail-posts'
export const mailAnnouncementJob = 'notifications.mail-announcement'

/**
 * Notes what was written, for a mail to those who follow its topic, and which events became others. Where no mail could be sent nothing is
 * noted but that the events are to be gone through once it can.
 */
export function notificationsFollower({ sends }: { sends: boolean }): Follower {
  return {
    name: 'notifications',
    begins: 'now',
    async run(tx, community, entries) {
      const events = new Set(entries.flatMap((entry) => eventIn(entry) ?? []))
      if (!sends) {
        if (events.size > 0) await noteStandingEvents(tx, community)
        return 'done'
      }
      const since = plus(now(), -oldestNews)
      const fresh = entries.filter(({ at }) => at > since)
      await notePosts(
        tx,
        community,
        fresh.flatMap((entry) => postIn(entry) ?? []),
      )
      await noteAnnouncements(tx, community, new Set(fresh.flatMap(announcementIn)))
      for (const event of events) {
        await awaitReminders(tx, community, event)
        await awaitSurveys(tx, community, event)
      }
      return (await planStandingEvents(tx, community)) ? 'more' : 'done'
    },
  }
}

/** Of what is a draft nobody hears, and of what was called off the job that waits says nothing. */
function eventIn({ kind, data }: Entry): Id | undefined {
  if (kind !== 'events.event-changed') return undefined
  const { id, event } = data as EventsEntries['events.event-changed']
  return event?.status === 'published' ? id : undefined
}

interface Noted {
  topicId: Id
  id: Id
  /** Who had read its topic already, where it is news as that was opened to more. */
  beyond: AudienceKey[] | null
}

function postIn({ kind, data }: Entry): Noted | undefined {
  if (kind === 'forum.post-added') {
    const { id, topicId } = data as ForumEntries[typeof kind]
    return { id, topicId, beyond: null }
  }
  if (kind === 'forum.topic-opened-to-more') {
    const { id, firstId, before } = data as ForumEntries[typeof kind]
    return { id: firstId, topicId: id, beyond: before as AudienceKey[] }
  }
  return undefined
}

function announcementIn({ kind, data }: Entry): Id[] {
  if (kind !== 'library.resource-changed') return []
  const { resource } = data as LibraryEntries['library.resource-changed']
  return resource?.kind === 'announcement' && resource.status === 'published' ? [resource.id] : []
}

async function noteAnnouncements(tx: Tx, community: Id, ids: ReadonlySet<Id>): Promise<void> {
  for (const resource of ids) {
    await notifications(tx)
      .insertInto('notification_announcement')
      .values({ community_id: community, resource_id: resource })
      .onConflict((known) => known.doNothing())
      .execute()
    await enqueue(
      tx,
      mailAnnouncementJob,
      { community, resource },
      {
        runAt: new Date(Date.now() + gatherFor),
        key: `${mailAnnouncementJob} ${community} ${resource}`,
        keepsTime: true,
      },
    )
  }
}

async function notePosts(tx: Tx, community: Id, posts: readonly Noted[]): Promise<void> {
  if (posts.length === 0) return
  await notifications(tx)
    .insertInto('notification_post')
    .values(
      posts.map(({ id, topicId, beyond }) => ({
        ...{ community_id: community, topic_id: topicId, post_id: id, opened_beyond: beyond },
      })),
    )
    .onConflict((known) => known.doNothing())
    .execute()
  for (const topicId of new Set(posts.map((post) => post.topicId)))
    await enqueue(
      tx,
      mailPostsJob,
      { community, topicId },
      {
        runAt: new Date(Date.now() + gatherFor),
        key: `${mailPostsJob} ${community} ${topicId}`,
        keepsTime: true,
      },
    )
}

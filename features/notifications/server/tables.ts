import type { Generated } from 'kysely'
import type { Id } from '#lib/ids.ts'
import type { Instant } from '#lib/time.ts'
import { tables } from '#platform/server/db/database.ts'
import type { AudienceKey } from '#platform/server/log/audience.ts'

interface PostTable {
  community_id: Id
  topic_id: Id
  post_id: Id
  /** Who had read its topic already, where it was opened to more. */
  opened_beyond: AudienceKey[] | null
}

interface AnnouncementTable {
  community_id: Id
  resource_id: Id
}

interface WishTable {
  person_id: Id
  posts: boolean
  reminders: Generated<boolean>
  surveys: Generated<boolean>
  announcements: Generated<boolean>
}

interface ReminderTable {
  community_id: Id
  occurrence_id: Id
  minutes: number
  starts_at: Instant
}

interface SurveyTable {
  community_id: Id
  occurrence_id: Id
}

interface GuestStopTable {
  guest_id: Id
}

export const notifications = tables<{
  notification_post: PostTable
  notification_announcement: AnnouncementTable
  notification_wish: WishTable
  notification_reminder: ReminderTable
  notification_survey: SurveyTable
  notification_guest_stop: GuestStopTable
}>()

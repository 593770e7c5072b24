import type { Feature, Platform } from '#platform/server/feature.ts'
import { notificationErrors } from '../messages/errors.ts'
import { mailAnnouncementJob, mailPostsJob, notificationsFollower } from './follow.ts'
import { mailAnnouncementTask } from './mail-announcement.ts'
import { mailPostsTask } from './mail-posts.ts'
import { mountStop, stopPaths } from './mount-stop.ts'
import { remindJob } from './reminders/await-reminders.ts'
import { remindTask } from './reminders/remind.ts'
import { notificationRoutes } from './routes.ts'
import { surveyTask } from './surveys/ask-how-it-was.ts'
import { surveyJob } from './surveys/await-surveys.ts'
import { replyReceiver } from './take-reply.ts'

/** Word of what happened, for those who are not here: mails about topics that they follow, and what is announced. */
export function createNotifications(platform: Platform): Feature {
  const { config } = platform
  return {
    name: 'notifications',
    migrations: `${import.meta.dirname}/../migrations`,
    errorTexts: notificationErrors,
    routes: notificationRoutes(config),
    // Kept in the outbox, mails would let administrators read what is not for them.
    follows: notificationsFollower({ sends: config.smtpUrl !== undefined }),
    jobs: {
      [mailPostsJob]: mailPostsTask(platform),
      [mailAnnouncementJob]: mailAnnouncementTask(platform),
      [remindJob]: remindTask(platform),
      [surveyJob]: surveyTask(platform),
    },
    receives: replyReceiver(platform),
    foreign: [stopPaths],
    mount: (app) => mountStop(app, platform),
  }
}

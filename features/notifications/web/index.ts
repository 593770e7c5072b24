import { type Page, page } from '#platform/web/router/index.ts'
import { late } from '#platform/web/ui/index.ts'
import { mailsPath, stopPath } from './places.ts'

/** The way to which mails one gets, among one's own settings. */
export const MailsTab = late(async () => (await import('./mails-tab.tsx')).MailsTab)

export const notificationPages: readonly Page[] = [
  page({
    path: mailsPath,
    within: 'app',
    load: async () => (await import('./mails-page.tsx')).MailsPage,
  }),
  page({
    path: stopPath,
    within: 'plain',
    load: async () => (await import('./stop-page.tsx')).StopPage,
  }),
]

import type { ErrorTexts } from '#platform/server/errors/problem.ts'

export const notificationErrors: Record<'en' | 'de', ErrorTexts> = {
  en: {
    'mails.link-unknown':
      'This link stops no mails. Take the one at the end of the newest mail, or your settings.',
  },
  de: {
    'mails.link-unknown':
      'Dieser Link beendet keine Mails. Nimm den am Ende der neuesten Mail, oder deine Einstellungen.',
  },
}

import type { Language } from '#lib/messages.ts'

interface MailTimes {
  /** When something is for who reads it, behind when it is there. */
  yours(when: string): string
}

/** How mails say times. */
export const mailTimes: Record<Language, MailTimes> = {
  en: { yours: (when) => `(for you ${when})` },
  de: { yours: (when) => `(für dich ${when})` },
}

import type { Language } from '#lib/messages.ts'
import type { Letter } from '#platform/server/mail/letter.ts'

interface About {
  name: string
  event: string
  /** On the clock of who reads it. */
  when: string
  /** What that clock is called. */
  clock: string
  /** On that of the event, if it is another one. */
  there: string
  place: string
  joinUrl: string
  url: string
  stopUrl: string
}

/** The mails that remind those who come. */
export const reminderMails: Record<Language, (about: About) => Letter> = {
  en: ({ name, event, when, clock, there, place, joinUrl, url, stopUrl }) => ({
    subject: `Soon: ${event}, ${when}`,
    greeting: `Hello ${name},`,
    paragraphs: [
      `you have a seat at ${event}.`,
      `When: ${when}, ${clock}${there ? ` (there: ${there})` : ''}`,
      ...(place ? [`Where: ${place}`] : []),
      ...(joinUrl ? [`Join online: ${joinUrl}`] : []),
    ],
    action: { label: 'See the event', url },
    notes: ['If you cannot come after all, say so on that page. Somebody else will be glad.'],
    links: [{ label: 'No more reminders of any event', url: stopUrl }],
  }),
  de: ({ name, event, when, clock, there, place, joinUrl, url, stopUrl }) => ({
    subject: `Bald: ${event}, ${when}`,
    greeting: `Hallo ${name},`,
    paragraphs: [
      `du hast einen Platz bei ${event}.`,
      `Wann: ${when}, ${clock}${there ? ` (dort: ${there})` : ''}`,
      ...(place ? [`Wo: ${place}`] : []),
      ...(joinUrl ? [`Online teilnehmen: ${joinUrl}`] : []),
    ],
    action: { label: 'Zur Veranstaltung', url },
    notes: [
      'Wenn du doch nicht kommen kannst, sag es auf dieser Seite. Jemand anderes freut sich.',
    ],
    links: [{ label: 'Keine Erinnerungen mehr, an keine Veranstaltung', url: stopUrl }],
  }),
}

import type { Language } from '#lib/messages.ts'
import type { Letter } from '#platform/server/mail/letter.ts'

interface About {
  name: string
  event: string
  anonymous: boolean
  url: string
  stopUrl: string
}

/** The mails that ask who was there how it was. */
export const surveyMails: Record<Language, (about: About) => Letter> = {
  en: ({ name, event, anonymous, url, stopUrl }) => ({
    subject: `How was it? ${event}`,
    greeting: `Hello ${name},`,
    paragraphs: [
      `thank you for coming to ${event}. Would you tell the hosts how it was? It takes a minute.`,
      anonymous ? 'Nobody learns who answered what.' : 'Hosts see your name beside your answers.',
    ],
    action: { label: 'Say how it was', url },
    notes: ['You are asked this once.'],
    links: [{ label: 'Never ask me after an event', url: stopUrl }],
  }),
  de: ({ name, event, anonymous, url, stopUrl }) => ({
    subject: `Wie war es? ${event}`,
    greeting: `Hallo ${name},`,
    paragraphs: [
      `danke, dass du bei ${event} dabei warst. Magst du den Ausrichtenden sagen, wie es war? Es dauert eine Minute.`,
      anonymous
        ? 'Niemand erfährt, wer was geantwortet hat.'
        : 'Die Ausrichtenden sehen deinen Namen neben deinen Antworten.',
    ],
    action: { label: 'Sagen, wie es war', url },
    notes: ['Danach wirst du nur dieses eine Mal gefragt.'],
    links: [{ label: 'Nach keiner Veranstaltung mehr fragen', url: stopUrl }],
  }),
}

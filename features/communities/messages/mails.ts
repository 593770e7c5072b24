import type { Language } from '#lib/messages.ts'
import type { Letter } from '#platform/server/mail/letter.ts'

interface Mails {
  invitation(about: { by: string; community: string; purpose: string; url: string }): Letter
  admitted(about: { name: string; community: string; url: string }): Letter
  declined(about: { name: string; community: string }): Letter
}

/** The mails about joining a community. */
export const communityMails: Record<Language, Mails> = {
  en: {
    invitation: ({ by, community, purpose, url }) => ({
      subject: `${by} invites you to ${community}`,
      greeting: 'Hello,',
      paragraphs: [`${by} would like to have you in ${community}.`, purpose],
      action: { label: 'See the invitation', url },
      notes: [
        'The link is meant for you alone and works once.',
        'If you do not know what this is about, you can ignore this mail.',
      ],
    }),
    admitted: ({ name, community, url }) => ({
      subject: `Welcome to ${community}`,
      greeting: `Hello ${name},`,
      paragraphs: [`you asked to join ${community}, and you are in. It is good to have you.`],
      action: { label: `Go to ${community}`, url },
    }),
    declined: ({ name, community }) => ({
      subject: `Your application to ${community}`,
      greeting: `Hello ${name},`,
      paragraphs: [
        `you asked to join ${community}. Those who lead it have decided against it this time.`,
        'What you wrote to them has been deleted.',
      ],
    }),
  },
  de: {
    invitation: ({ by, community, purpose, url }) => ({
      subject: `${by} lädt dich in ${community} ein`,
      greeting: 'Hallo,',
      paragraphs: [`${by} hätte dich gern in ${community} dabei.`, purpose],
      action: { label: 'Einladung ansehen', url },
      notes: [
        'Der Link ist nur für dich und gilt einmal.',
        'Wenn du nicht weißt, worum es geht, ignoriere diese Mail einfach.',
      ],
    }),
    admitted: ({ name, community, url }) => ({
      subject: `Willkommen in ${community}`,
      greeting: `Hallo ${name},`,
      paragraphs: [
        `du wolltest ${community} beitreten, und nun bist du dabei. Schön, dass du da bist.`,
      ],
      action: { label: `Zu ${community}`, url },
    }),
    declined: ({ name, community }) => ({
      subject: `Deine Bewerbung bei ${community}`,
      greeting: `Hallo ${name},`,
      paragraphs: [
        `du wolltest ${community} beitreten. Die Leitung hat sich diesmal dagegen entschieden.`,
        'Was du ihr geschrieben hast, wurde gelöscht.',
      ],
    }),
  },
}

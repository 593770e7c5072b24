import type { Language } from '#lib/messages.ts'
import type { Letter } from '#platform/server/mail/letter.ts'

interface About {
  title: string
  when: string
  url: string
}

interface GuestMails {
  confirm(about: About): Letter
  member(about: About): Letter
}

/** The mails to who asked for a seat from outside. They greet nobody by name: anybody could have written it. */
export const guestMails: Record<Language, GuestMails> = {
  en: {
    confirm: ({ title, when, url }) => ({
      subject: `One more step to “${title}”`,
      greeting: 'Hello,',
      paragraphs: [
        `somebody, we hope you, would like to come to “${title}” (${when}) and gave this address.`,
        'Confirm it, and you have your seat, or your place in line if there is none.',
      ],
      action: { label: 'Confirm', url },
      notes: [
        'The link works for two days.',
        'If it was not you, ignore this mail. Nothing happens then, and the address is forgotten.',
      ],
    }),
    member: ({ title, when, url }) => ({
      subject: `You are a member: sign up for “${title}”`,
      greeting: 'Hello,',
      paragraphs: [
        `somebody, we hope you, would like to come to “${title}” (${when}) and gave this address.`,
        'As you are a member, you sign up in the community itself.',
      ],
      action: { label: 'Open the event', url },
      notes: ['If it was not you, ignore this mail. Nothing happens then.'],
    }),
  },
  de: {
    confirm: ({ title, when, url }) => ({
      subject: `Noch ein Schritt zu „${title}“`,
      greeting: 'Hallo,',
      paragraphs: [
        `jemand, hoffentlich du, möchte zu „${title}“ kommen (${when}) und hat diese Adresse angegeben.`,
        'Bestätige sie, dann hast du deinen Platz, oder einen auf der Warteliste, wenn keiner frei ist.',
      ],
      action: { label: 'Bestätigen', url },
      notes: [
        'Der Link gilt zwei Tage.',
        'Wenn du das nicht warst, ignoriere diese Mail. Dann geschieht nichts, und die Adresse wird vergessen.',
      ],
    }),
    member: ({ title, when, url }) => ({
      subject: `Du bist Mitglied: Melde dich zu „${title}“ an`,
      greeting: 'Hallo,',
      paragraphs: [
        `jemand, hoffentlich du, möchte zu „${title}“ kommen (${when}) und hat diese Adresse angegeben.`,
        'Du bist Mitglied, darum meldest du dich in der Community selbst an.',
      ],
      action: { label: 'Veranstaltung öffnen', url },
      notes: ['Wenn du das nicht warst, ignoriere diese Mail. Dann geschieht nichts.'],
    }),
  },
}

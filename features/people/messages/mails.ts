import type { Language } from '#lib/messages.ts'
import type { Letter } from '#platform/server/mail/letter.ts'

interface LinkLetter {
  name: string
  url: string
  site: string
}

interface ChangeLetter {
  name: string
  newEmail: string
  site: string
}

interface Mails {
  signIn(to: LinkLetter): Letter
  password(to: LinkLetter): Letter
  confirmEmail(to: LinkLetter & ChangeLetter): Letter
  emailChanging(to: ChangeLetter): Letter
}

/** The mails about one's account. */
export const accountMails: Record<Language, Mails> = {
  en: {
    signIn: ({ name, url, site }) => ({
      subject: `Your sign-in link for ${site}`,
      greeting: `Hello ${name},`,
      paragraphs: [`with this link you sign in to ${site}. It works once, for one hour.`],
      action: { label: 'Sign in', url },
      notes: ['If you did not ask for it, you can ignore this mail. Nobody else has the link.'],
    }),
    password: ({ name, url, site }) => ({
      subject: `Set a new password for ${site}`,
      greeting: `Hello ${name},`,
      paragraphs: [
        `with this link you set a new password for ${site}. It works once, for one hour. All devices where you are signed in are signed out.`,
      ],
      action: { label: 'Set a new password', url },
      notes: ['If you did not ask for it, you can ignore this mail. Your password stays as it is.'],
    }),
    confirmEmail: ({ name, url, newEmail, site }) => ({
      subject: `Confirm your new address for ${site}`,
      greeting: `Hello ${name},`,
      paragraphs: [`from now on you want to use ${newEmail} on ${site}. Confirm that it is yours.`],
      action: { label: 'Confirm address', url },
      notes: [
        'The link works for one day.',
        'If this was not you, you can ignore this mail. Nothing changes then.',
      ],
    }),
    emailChanging: ({ name, newEmail, site }) => ({
      subject: `Your address on ${site} is about to change`,
      greeting: `Hello ${name},`,
      paragraphs: [
        `somebody signed in to your account on ${site} wants to change your address to ${newEmail}. It changes once that address is confirmed.`,
        'If this was not you, sign out all devices in your settings and set a new password.',
      ],
    }),
  },
  de: {
    signIn: ({ name, url, site }) => ({
      subject: `Dein Anmeldelink für ${site}`,
      greeting: `Hallo ${name},`,
      paragraphs: [
        `mit diesem Link meldest du dich bei ${site} an. Er gilt einmal, eine Stunde lang.`,
      ],
      action: { label: 'Anmelden', url },
      notes: [
        'Wenn du ihn nicht angefordert hast, ignoriere diese Mail einfach. Niemand sonst hat den Link.',
      ],
    }),
    password: ({ name, url, site }) => ({
      subject: `Neues Passwort für ${site}`,
      greeting: `Hallo ${name},`,
      paragraphs: [
        `mit diesem Link setzt du ein neues Passwort für ${site}. Er gilt einmal, eine Stunde lang. Alle Geräte, auf denen du angemeldet bist, werden abgemeldet.`,
      ],
      action: { label: 'Neues Passwort setzen', url },
      notes: [
        'Wenn du ihn nicht angefordert hast, ignoriere diese Mail einfach. Dein Passwort bleibt, wie es ist.',
      ],
    }),
    confirmEmail: ({ name, url, newEmail, site }) => ({
      subject: `Bestätige deine neue Adresse für ${site}`,
      greeting: `Hallo ${name},`,
      paragraphs: [
        `du möchtest auf ${site} künftig ${newEmail} verwenden. Bestätige, dass die Adresse dir gehört.`,
      ],
      action: { label: 'Adresse bestätigen', url },
      notes: [
        'Der Link gilt einen Tag lang.',
        'Wenn du das nicht warst, ignoriere diese Mail einfach. Dann ändert sich nichts.',
      ],
    }),
    emailChanging: ({ name, newEmail, site }) => ({
      subject: `Deine Adresse auf ${site} soll sich ändern`,
      greeting: `Hallo ${name},`,
      paragraphs: [
        `jemand, der in deinem Konto auf ${site} angemeldet ist, möchte deine Adresse auf ${newEmail} ändern. Sie ändert sich, sobald jene Adresse bestätigt ist.`,
        'Wenn du das nicht warst, melde in den Einstellungen alle Geräte ab und setze ein neues Passwort.',
      ],
    }),
  },
}

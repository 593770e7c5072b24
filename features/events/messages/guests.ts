import { type Language, wording } from '#lib/messages.ts'

const { plural: en } = wording('en')
const { plural: de } = wording('de')

/** The words of the forms and pages by which people come who are no members, without script. */
export interface GuestWords {
  takeSeat: string
  lineUp: string
  asPerson(name: string): string
  name: string
  email: string
  emailHint: string
  date: string
  ticket: string
  guests: string
  alone: string
  withGuests(count: number): string
  optional: string
  choose: string
  consent: string
  consentAttendees: string
  consentHosts: string
  consentSponsors: string
  send: string
  wrong: string
  askedTitle: string
  askedText: string
  confirmTitle: string
  confirmText(name: string): string
  confirm: string
  linkSpent: string
  linkSpentText: string
  standing: Record<
    'going' | 'maybe' | 'no' | 'requested' | 'waiting' | 'offered' | 'lapsed' | 'refused',
    string
  >
  place(count: number): string
  heldUntil(when: string): string
  claim: string
  ticketTitle: string
  ticketAlt: string
  ticketText: string
  ticketAlone: string
  toSeat: string
  party(count: number): string
  join: string
  change: string
  keep: string
  giveUp: string
  giveUpText: string
  again: string
  cancelled: string
  toEvent: string
  saved: string
}

export const guestWords: Record<Language, GuestWords> = {
  en: {
    takeSeat: 'Take a seat',
    lineUp: 'Line up',
    asPerson: (name) => `You sign up as ${name}.`,
    name: 'Your name',
    email: 'Your mail address',
    emailHint: 'You get a mail with a link, by which you confirm it.',
    date: 'Date',
    ticket: 'Ticket',
    guests: 'Whom you bring',
    alone: 'Nobody else',
    withGuests: (count) => en(count, { one: 'One guest', other: '# guests' }),
    optional: 'if you like',
    choose: 'Choose',
    consent: 'What others may know',
    consentAttendees: 'Others who come see my name',
    consentHosts: 'Hosts see my mail address',
    consentSponsors: 'Sponsors of the event get my name and mail address',
    send: 'Send',
    wrong: 'Some fields need another look.',
    askedTitle: 'Look into your mail',
    askedText:
      'A link is on its way to the address you gave. Open it within two days and confirm: then you are on the list.',
    confirmTitle: 'Confirm that you come',
    confirmText: (name) => `As ${name}. If somebody else gave your address, just close this page.`,
    confirm: 'Confirm',
    linkSpent: 'This link works no more',
    linkSpentText: 'It was good for two days. Sign up once more, and you get another one.',
    standing: {
      going: 'You have a seat',
      maybe: 'You may come',
      no: 'You do not come',
      requested: 'You asked for a seat. A host decides, and you hear of it by mail.',
      waiting: 'You are in line. When a seat becomes free for you, you get a mail.',
      offered: 'A seat is free for you',
      lapsed: 'The seat was held for you until its time was over. You can line up again.',
      refused: 'The hosts decided that you cannot come',
    },
    place: (count) => `Place ${count} in line`,
    heldUntil: (when) => `It is held for you until ${when}.`,
    claim: 'Take the seat',
    ticketTitle: 'Your ticket',
    ticketAlt: 'QR code of your ticket',
    ticketText: 'Show it at the door, on the screen or on paper. Your name does as well.',
    ticketAlone: 'The ticket alone, to print or keep',
    toSeat: 'Change what you said, or give the seat up',
    party: (count) => en(count, { one: 'For you alone', other: 'For # people' }),
    join: 'Join online',
    change: 'Change what you said',
    keep: 'Keep it so',
    giveUp: 'Give the seat up',
    giveUpText: 'Somebody else can have it then.',
    again: 'Come after all',
    cancelled: 'It was called off.',
    toEvent: 'About the event',
    saved: 'It is kept.',
  },
  de: {
    takeSeat: 'Platz nehmen',
    lineUp: 'Auf die Warteliste',
    asPerson: (name) => `Du meldest dich als ${name} an.`,
    name: 'Dein Name',
    email: 'Deine Mailadresse',
    emailHint: 'Du bekommst eine Mail mit einem Link, mit dem du sie bestätigst.',
    date: 'Termin',
    ticket: 'Karte',
    guests: 'Wen du mitbringst',
    alone: 'Sonst niemanden',
    withGuests: (count) => de(count, { one: 'Einen Gast', other: '# Gäste' }),
    optional: 'wenn du magst',
    choose: 'Wähle',
    consent: 'Was andere wissen dürfen',
    consentAttendees: 'Wer sonst kommt, sieht meinen Namen',
    consentHosts: 'Wer ausrichtet, sieht meine Mailadresse',
    consentSponsors: 'Wer die Veranstaltung fördert, bekommt meinen Namen und meine Mailadresse',
    send: 'Absenden',
    wrong: 'Einige Felder brauchen noch einen Blick.',
    askedTitle: 'Sieh in deine Mails',
    askedText:
      'Ein Link ist unterwegs an die Adresse, die du angegeben hast. Öffne ihn innerhalb von zwei Tagen und bestätige: Dann stehst du auf der Liste.',
    confirmTitle: 'Bestätige, dass du kommst',
    confirmText: (name) =>
      `Als ${name}. Hat jemand anderes deine Adresse angegeben, schließ diese Seite einfach.`,
    confirm: 'Bestätigen',
    linkSpent: 'Dieser Link gilt nicht mehr',
    linkSpentText: 'Er galt zwei Tage. Melde dich noch einmal an, dann bekommst du einen neuen.',
    standing: {
      going: 'Du hast einen Platz',
      maybe: 'Du kommst vielleicht',
      no: 'Du kommst nicht',
      requested:
        'Du hast um einen Platz gebeten. Wer ausrichtet, entscheidet, und du hörst per Mail davon.',
      waiting: 'Du stehst auf der Warteliste. Wird ein Platz für dich frei, bekommst du eine Mail.',
      offered: 'Ein Platz ist für dich frei',
      lapsed:
        'Der Platz wurde dir bis zum Ende seiner Zeit freigehalten. Du kannst dich wieder auf die Warteliste setzen.',
      refused: 'Die Ausrichtenden haben entschieden, dass du nicht kommen kannst',
    },
    place: (count) => `Platz ${count} auf der Warteliste`,
    heldUntil: (when) => `Er wird dir bis ${when} freigehalten.`,
    claim: 'Den Platz nehmen',
    ticketTitle: 'Deine Karte',
    ticketAlt: 'QR-Code deiner Karte',
    ticketText: 'Zeig sie am Eingang, auf dem Schirm oder auf Papier. Dein Name genügt auch.',
    ticketAlone: 'Nur die Karte, zum Drucken oder Aufheben',
    toSeat: 'Ändern, was du gesagt hast, oder den Platz freigeben',
    party: (count) => de(count, { one: 'Für dich allein', other: 'Für # Personen' }),
    join: 'Online teilnehmen',
    change: 'Ändern, was du gesagt hast',
    keep: 'So behalten',
    giveUp: 'Den Platz freigeben',
    giveUpText: 'Dann kann ihn jemand anderes haben.',
    again: 'Doch kommen',
    cancelled: 'Es wurde abgesagt.',
    toEvent: 'Zur Veranstaltung',
    saved: 'Es ist gespeichert.',
  },
}

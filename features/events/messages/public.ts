import { type Language, wording } from '#lib/messages.ts'

const { plural: en } = wording('en')
const { plural: de } = wording('de')

export interface PublicWords {
  formats: Record<'in-person' | 'online' | 'hybrid', string>
  by(name: string): string
  range(from: string, to: string): string
  yours(when: string): string
  dates: string
  moreDates(count: number): string
  moved: string
  dateCancelled: string
  online: string
  onlineText: string
  joinLater: string
  map: string
  agenda: string
  speakers: string
  cancelled: string
  cancelledText: string
  over: string
  notYet(when: string): string
  closed: string
  seatsLeft(count: number): string
  full: string
  taken(taken: number, seats: number): string
  roomForAll: string
  offers: string
  whoSees: string
  membersOnly: string
  inHamlet: string
  signIn: string
  home: string
  share: string
  toCalendar: string
  subscribe: string
  address: string
  embed: string
  details: string
  upcoming: string
  notFound: string
  notFoundText: string
}

/** The words of the pages about events that people read who are no members, without script. */
export const publicWords: Record<Language, PublicWords> = {
  en: {
    formats: { 'in-person': 'In person', online: 'Online', hybrid: 'In person and online' },
    by: (name) => `by ${name}`,
    range: (from, to) => `${from} to ${to}`,
    yours: (when) => `Yours: ${when}`,
    dates: 'All dates',
    moreDates: (count) => en(count, { one: 'and one more date', other: 'and # more dates' }),
    moved: 'moved',
    dateCancelled: 'called off',
    online: 'Online',
    onlineText: 'The link to join comes with your seat.',
    joinLater: 'The link to join from afar comes with your seat.',
    map: 'Map',
    agenda: 'What happens when',
    speakers: 'Who speaks',
    cancelled: 'Called off',
    cancelledText: 'This event does not take place. Whoever had signed up was told.',
    over: 'This is over.',
    notYet: (when) => `One can sign up from ${when} on.`,
    closed: 'Signing up has closed.',
    seatsLeft: (count) => en(count, { one: 'One seat left', other: '# seats left' }),
    full: 'All seats are taken',
    taken: (taken, seats) => `${taken} of ${seats}`,
    roomForAll: 'Room for everybody',
    offers: 'A seat that becomes free is offered to the next in line.',
    whoSees: 'Hosts see your name and answers. Others see your name only if you say so.',
    membersOnly: 'As a member you sign up in the community.',
    inHamlet: 'Open it in the community',
    signIn: 'Sign in',
    home: 'My communities',
    share: 'Share',
    toCalendar: 'Add to calendar',
    subscribe: 'All of them in my calendar',
    address: 'Address of this page',
    embed: 'To show it on another page',
    details: 'Details',
    upcoming: 'Events for everybody',
    notFound: 'There is nothing here',
    notFoundText:
      'There is no such event, or it is not for everybody. If it is for people of the organisation, sign in first.',
  },
  de: {
    formats: { 'in-person': 'Vor Ort', online: 'Online', hybrid: 'Vor Ort und online' },
    by: (name) => `von ${name}`,
    range: (from, to) => `${from} bis ${to}`,
    yours: (when) => `Bei dir: ${when}`,
    dates: 'Alle Termine',
    moreDates: (count) => de(count, { one: 'und ein weiterer Termin', other: 'und # weitere' }),
    moved: 'verlegt',
    dateCancelled: 'abgesagt',
    online: 'Online',
    onlineText: 'Der Link zur Teilnahme kommt mit deinem Platz.',
    joinLater: 'Der Link zur Teilnahme aus der Ferne kommt mit deinem Platz.',
    map: 'Karte',
    agenda: 'Was wann geschieht',
    speakers: 'Wer spricht',
    cancelled: 'Abgesagt',
    cancelledText: 'Diese Veranstaltung findet nicht statt. Alle Angemeldeten wissen Bescheid.',
    over: 'Das ist vorbei.',
    notYet: (when) => `Anmelden kann man sich ab ${when}.`,
    closed: 'Die Anmeldung ist zu Ende.',
    seatsLeft: (count) => de(count, { one: 'Noch ein Platz', other: 'Noch # Plätze' }),
    full: 'Alle Plätze sind vergeben',
    taken: (taken, seats) => `${taken} von ${seats}`,
    roomForAll: 'Platz für alle',
    offers: 'Ein Platz, der frei wird, wird der nächsten Person auf der Warteliste angeboten.',
    whoSees:
      'Wer ausrichtet, sieht deinen Namen und deine Antworten. Andere sehen deinen Namen nur, wenn du es willst.',
    membersOnly: 'Als Mitglied meldest du dich in der Community an.',
    inHamlet: 'In der Community öffnen',
    signIn: 'Anmelden',
    home: 'Meine Communities',
    share: 'Teilen',
    toCalendar: 'In den Kalender',
    subscribe: 'Alle in meinem Kalender',
    address: 'Adresse dieser Seite',
    embed: 'Um es auf einer anderen Seite zu zeigen',
    details: 'Mehr dazu',
    upcoming: 'Veranstaltungen für alle',
    notFound: 'Hier ist nichts',
    notFoundText:
      'So eine Veranstaltung gibt es nicht, oder sie ist nicht für alle. Ist sie für Menschen der Organisation, melde dich zuerst an.',
  },
}

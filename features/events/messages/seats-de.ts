import { wording } from '#lib/messages.ts'
import type { SeatsMessages } from './seats-en.ts'

const { plural, list } = wording('de')

const seers = {
  attendees: 'andere, die kommen (deinen Namen)',
  hosts: 'Ausrichtende (deine Mailadresse)',
  sponsors: 'das Sponsoring (deinen Namen und deine Adresse)',
}

export const seats: SeatsMessages = {
  ticket: 'Karte',
  yourTicket: 'Deine Karte',
  ticketCode: 'QR-Code deiner Karte',
  ticketText: 'Zeig sie am Eingang, auf dem Schirm oder auf Papier. Dein Name genügt auch.',
  ticketOffline: 'Sie bleibt auf diesem Gerät, mit und ohne Netz.',
  print: 'Drucken',
  toEvent: 'Zur Veranstaltung',
  party: (count) => plural(count, { one: 'Für eine Person', other: 'Für # Personen' }),
  noTicket: 'Du hast hierfür keine Karte',
  noTicketText: 'Es gibt eine, sobald du einen Platz hast.',

  noSeatByLink: 'Dieser Link führt zu keinem Platz',
  letGoText: 'Lass ihn gehen, wenn du nicht kannst: Dann bekommt ihn die nächste Person.',

  consentsText:
    'Ausrichtende sehen deinen Namen und deine Antworten, wo immer du dich anmeldest. Darüber hinaus gilt, wozu du zugestimmt hast.',
  noConsents: 'Du hast dich noch zu nichts angemeldet',
  seenBy: (who) =>
    who.length === 0
      ? 'Sonst sieht niemand etwas.'
      : `Es sehen: ${list(who.map((one) => seers[one]))}.`,
  asFile: 'Als Datei',

  forHosts: 'Für Ausrichtende',
  door: 'Eingang',

  whoComes: 'Wer kommt',
  seeAll: 'Alle ansehen',
  findPerson: 'Jemanden finden',
  nobodyYet: 'Noch hat sich niemand angemeldet',
  nobodyYetText: 'Gib die Veranstaltung weiter, oder setz selbst jemanden auf die Liste.',
  seenByComing: 'Ihre Namen sieht, wer auch kommt.',
  nobodyFound: 'So heißt hier niemand.',
  unnamed: (count) =>
    plural(count, {
      one: 'und 1 Person, die hier nicht genannt wird',
      other: 'und # Personen, die hier nicht genannt werden',
    }),
  seenText: 'Wer andere, die kommen, den eigenen Namen sehen lässt.',
  you: 'Du',
  withGuests: (count) => plural(count, { one: 'mit 1 Gast', other: 'mit # Gästen' }),
  groups: {
    requested: 'Bitten um einen Platz',
    going: 'Kommen',
    line: 'Auf der Warteliste',
    maybe: 'Kommen vielleicht',
    out: 'Kommen nicht',
  },
  seatsOf: (taken, seats) => `${taken} von ${seats}`,
  heldUntil: (when) => `ein Platz ist freigehalten bis ${when}`,
  late: 'Kommt später',
  lateNote: (note) => `Kommt später: ${note}`,
  inSince: (when) => `Da seit ${when}`,
  absent: 'War nicht da',
  wasThere: 'War doch da',
  absenceNoted: (name, absent) => `Vermerkt: ${name} war ${absent ? 'nicht da' : 'da'}.`,
  undo: 'Rückgängig',
  beyondBy: (name) => `Über die Plätze hinaus, durch ${name}`,
  beyond: 'Über die Plätze hinaus',
  guest: 'Gast',
  sponsors: 'dem Sponsoring bekannt',

  letIn: 'Zusagen',
  turnAway: 'Absagen',
  offerSeat: 'Platz anbieten',
  sendAgain: 'Mail noch einmal senden',
  sentAgain: 'Die Mail ist unterwegs.',
  takeOff: 'Von der Liste nehmen',
  takeOffTitle: (name) => `${name} von der Liste nehmen?`,
  takeOffText: 'Der Platz wird frei, und es gibt eine Mail darüber.',
  turnAwayTitle: (name) => `${name} absagen?`,
  turnAwayText: 'Es gibt eine Mail darüber, und der freigehaltene Platz wird frei.',
  turnAwayMany: (count) =>
    plural(count, { one: '1 Person absagen?', other: '# Personen absagen?' }),
  reason: 'Was darüber in der Mail steht',
  letInBeyond: 'Über die Plätze hinaus zusagen',
  beyondTitle: (name) => `${name} über die Plätze hinaus zusagen?`,
  beyondText: 'Dann sind es mehr Menschen als Plätze. Es wird vermerkt, dass du es warst.',
  select: (name) => `${name} auswählen`,
  selectAll: 'Alle auswählen',
  letInSelected: (count) =>
    plural(count, { none: 'Zusagen', one: '1 Person zusagen', other: '# Personen zusagen' }),
  turnAwaySelected: (count) =>
    plural(count, { none: 'Absagen', one: '1 Person absagen', other: '# Personen absagen' }),
  decided: (count) => plural(count, { one: '1 entschieden.', other: '# entschieden.' }),

  add: 'Jemanden hinzufügen',
  addTitle: 'Jemanden auf die Liste setzen',
  addMember: 'Ein Mitglied',
  addName: 'Oder jemand anderes, mit Namen',
  addEmail: 'Die Mailadresse',
  addEmailHint: 'Die Karte kommt per Mail.',
  chosen: (name) => `${name} kommt auf die Liste.`,
  chooseAnother: 'Jemand anderes',
  whichTicket: 'Welche Karte',
  theirGuests: 'Wen sie mitbringen',
  fewer: 'Eine Person weniger',
  more: 'Eine Person mehr',
  beyondSeats: 'Auch über die Plätze hinaus',
  beyondSeatsText: 'Nur wenn doch Raum ist. Dein Name wird dabei vermerkt.',
  added: (name) => `${name} steht auf der Liste.`,

  table: 'Als Tabelle',
  tableHosts: 'Für Ausrichtende',
  tableHostsText: 'Alle, mit Antworten und dem, wozu sie zugestimmt haben',
  tableSponsors: 'Fürs Sponsoring',
  tableSponsorsText: 'Nur wer dem zugestimmt hat',

  standings: {
    going: 'Kommt',
    maybe: 'Kommt vielleicht',
    no: 'Kommt nicht',
    requested: 'Hat um einen Platz gebeten',
    waiting: 'Auf der Warteliste',
    offered: 'Hat einen Platz angeboten bekommen',
    lapsed: 'Hat ein Angebot verstreichen lassen',
    refused: 'Wurde abgesagt',
  },
}

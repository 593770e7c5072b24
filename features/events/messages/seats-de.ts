import { wording } from '#lib/messages.ts'
import type { SeatsMessages } from './seats-en.ts'

const { plural } = wording('de')

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

  forHosts: 'Für Ausrichtende',
  door: 'Eingang',

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

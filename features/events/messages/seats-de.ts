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
}

import { wording } from '#lib/messages.ts'

const { plural } = wording('en')

export const seats = {
  ticket: 'Ticket',
  yourTicket: 'Your ticket',
  ticketCode: 'QR code of your ticket',
  ticketText: 'Show it at the door, on the screen or on paper. Your name does as well.',
  ticketOffline: 'It stays on this device, with or without a network.',
  print: 'Print',
  toEvent: 'To the event',
  party: (count: number) => plural(count, { one: 'For one person', other: 'For # people' }),
  noTicket: 'You have no ticket for this',
  noTicketText: 'There is one as soon as you have a seat.',

  forHosts: 'For hosts',
  door: 'Door',

  standings: {
    going: 'Comes',
    maybe: 'May come',
    no: 'Does not come',
    requested: 'Asked for a seat',
    waiting: 'In line',
    offered: 'Was offered a seat',
    lapsed: 'Let an offer go by',
    refused: 'Was turned away',
  },
}
export type SeatsMessages = typeof seats

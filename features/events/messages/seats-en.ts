import { wording } from '#lib/messages.ts'

const { plural, list } = wording('en')

const seers = {
  attendees: 'others who come (your name)',
  hosts: 'hosts (your mail address)',
  sponsors: 'sponsors (your name and address)',
}

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

  noSeatByLink: 'This link takes no seat',
  letGoText: 'Let it go if you cannot come: then it is the next in line’s.',

  consentsText:
    'Hosts see your name and answers wherever you sign up. Beyond that, what you agreed to.',
  noConsents: 'You have not signed up for anything yet',
  seenBy: (who: readonly (keyof typeof seers)[]) =>
    who.length === 0 ? 'Seen by nobody else.' : `Seen by ${list(who.map((one) => seers[one]))}.`,
  asFile: 'As a file',

  forHosts: 'For hosts',
  door: 'Door',

  whoComes: 'Who comes',
  seeAll: 'See all',
  findPerson: 'Find somebody',
  nobodyYet: 'Nobody has signed up yet',
  nobodyYetText: 'Pass the event on, or put somebody on the list yourself.',
  seenByComing: 'Their names are seen by who comes too.',
  nobodyFound: 'Nobody here is called that.',
  unnamed: (count: number) =>
    plural(count, {
      one: 'and 1 more, who is not named here',
      other: 'and # more, who are not named here',
    }),
  seenText: 'Those who let others who come see their name.',
  you: 'You',
  withGuests: (count: number) => plural(count, { one: 'with 1 guest', other: 'with # guests' }),
  groups: {
    requested: 'Asked for a seat',
    going: 'Come',
    line: 'In line',
    maybe: 'May come',
    out: 'Do not come',
  },
  seatsOf: (taken: number, seats: number) => `${taken} of ${seats}`,
  heldUntil: (when: string) => `a seat is held for them until ${when}`,
  late: 'Comes late',
  lateNote: (note: string) => `Comes late: ${note}`,
  inSince: (when: string) => `In since ${when}`,
  absent: 'Was not there',
  wasThere: 'Was there after all',
  absenceNoted: (name: string, absent: boolean) =>
    `Noted: ${name} ${absent ? 'was not there' : 'was there'}.`,
  undo: 'Undo',
  beyondBy: (name: string) => `Beyond the seats, by ${name}`,
  beyond: 'Beyond the seats',
  guest: 'Guest',
  sponsors: 'known to sponsors',

  letIn: 'Let in',
  turnAway: 'Turn away',
  offerSeat: 'Offer a seat',
  sendAgain: 'Send the mail again',
  sentAgain: 'The mail is on its way.',
  takeOff: 'Take off the list',
  takeOffTitle: (name: string) => `Take ${name} off the list?`,
  takeOffText: 'Their seat becomes free, and they get a mail.',
  turnAwayTitle: (name: string) => `Turn ${name} away?`,
  turnAwayText: 'They get a mail, and the seat that was held for them becomes free.',
  turnAwayMany: (count: number) =>
    plural(count, { one: 'Turn 1 person away?', other: 'Turn # people away?' }),
  reason: 'What they read in the mail about it',
  letInBeyond: 'Let in beyond the seats',
  beyondTitle: (name: string) => `Let ${name} in beyond the seats?`,
  beyondText: 'There are more people than seats then. It is written down that it was you.',
  select: (name: string) => `Select ${name}`,
  selectAll: 'Select all',
  letInSelected: (count: number) =>
    plural(count, { none: 'Let in', one: 'Let 1 in', other: 'Let # in' }),
  turnAwaySelected: (count: number) =>
    plural(count, { none: 'Turn away', one: 'Turn 1 away', other: 'Turn # away' }),
  decided: (count: number) => plural(count, { one: '1 decided.', other: '# decided.' }),

  add: 'Add somebody',
  addTitle: 'Put somebody on the list',
  addMember: 'A member',
  addName: 'Or somebody else, by name',
  addEmail: 'Their mail address',
  addEmailHint: 'They get their ticket by mail.',
  chosen: (name: string) => `${name} is put on the list.`,
  chooseAnother: 'Somebody else',
  whichTicket: 'Which ticket',
  theirGuests: 'Whom they bring',
  fewer: 'One fewer',
  more: 'One more',
  beyondSeats: 'Also beyond the seats there are',
  beyondSeatsText: 'Only if there is room after all. Your name is written down with it.',
  added: (name: string) => `${name} is on the list.`,

  table: 'As a table',
  tableHosts: 'For hosts',
  tableHostsText: 'Everybody, with answers and what they agreed to',
  tableSponsors: 'For sponsors',
  tableSponsorsText: 'Only who agreed to that',

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

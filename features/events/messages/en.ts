import { wording } from '#lib/messages.ts'

const { plural, list } = wording('en')

/** The words of lists of events, and of their pages. */
export const en = {
  events: 'Events',
  text: 'When we meet, here and elsewhere.',
  plan: 'Plan an event',
  propose: 'Propose an event',
  emptyTitle: 'Nothing is planned yet',
  emptyText: 'A meeting, a workshop, a call: say what and when, and see who comes.',
  emptyMine: 'You have not said yes to anything that is to come.',
  emptyMonth: 'Nothing happens in this month.',
  views: 'How they are shown',
  agenda: 'Agenda',
  month: 'Month',
  mine: 'Yours',
  next: 'Next',
  goingOn: 'Now',
  today: 'Today',
  monthBefore: 'The month before',
  monthAfter: 'The month after',
  moreOnDay: (count: number) => `${count} more`,
  dayWith: (day: string, count: number) =>
    plural(count, { one: `${day}, # event`, other: `${day}, # events` }),
  showMore: 'Show what is later',
  past: 'What was',
  consents: 'What others see of you',
  pastText: 'Events that are over, the latest first.',
  pastEmpty: 'Nothing is over yet.',
  pastFailed: 'What was could not be loaded.',
  showOlder: 'Show older ones',
  drafts: 'Drafts',
  look: 'Look',
  open: 'Open',

  waiting: 'Waits for you',
  offeredUntil: (when: string) => `A seat is held for you until ${when}`,
  offered: 'A seat is held for you',
  wasReturned: 'Given back to you',
  toDecide: (name: string) => `Handed in by ${name}`,

  formats: { 'in-person': 'In person', online: 'Online', hybrid: 'In person and online' },
  statuses: {
    draft: 'Draft',
    review: 'Waits for the leads',
    returned: 'Given back',
    published: '',
    cancelled: 'Cancelled',
  },
  dateCancelled: 'This date is cancelled',
  over: 'Over',
  moved: 'Moved',
  movedTitle: 'This date was moved',
  movedFrom: (when: string) => `It was to be ${when}.`,
  movedPlace: 'It is elsewhere than the other dates.',
  dateCancelledTitle: 'This date does not take place',
  dateCancelledText: 'All who had signed up for it were told. The other dates stay.',
  by: (name: string) => `by ${name}`,
  changed: (when: string) => `changed ${when}`,
  span: (from: string, to: string) => `${from} to ${to}`,
  on: (day: string, clock: string) => `${day}, ${clock}`,

  standings: {
    going: 'You are coming',
    maybe: 'You may come',
    no: 'You are not coming',
    requested: 'You asked for a seat',
    waiting: 'You are in line',
    offered: 'A seat is held for you',
    lapsed: 'The offer went by',
    refused: 'You were turned away',
  },
  going: (count: number) =>
    plural(count, { none: 'Nobody yet', one: '# coming', other: '# coming' }),
  seatsLeft: (count: number) =>
    plural(count, { none: 'All seats are taken', one: '# seat left', other: '# seats left' }),
  taken: (taken: number, seats: number) => `${taken} of ${seats}`,
  roomForAll: 'Room for everybody',
  inLine: (count: number) => plural(count, { one: '# in line', other: '# in line' }),
  others: (count: number) => plural(count, { one: 'and 1 more', other: 'and # more' }),

  yourTime: (city: string) => `Your time, ${city}`,
  there: (city: string, when: string) => `${when} in ${city}`,
  everyDate: (count: number) => plural(count, { one: '# date', other: '# dates' }),
  dates: 'Dates',
  moreDates: 'Show all dates',
  changeDate: 'Change this date',
  addDate: 'Add a date',
  map: 'Map',
  online: 'Online',
  joinLink: 'Join online',
  joinLater: 'The link to join comes with your seat.',
  program: 'What happens when',
  speakers: 'Who speaks',
  hosts: 'Hosts',
  hostedBy: (names: readonly string[]) => `Hosted by ${list(names)}`,
  speakerList: (names: readonly string[]) => list(names),
  tags: 'Tags',
  share: 'Share',
  toCalendar: 'Add to calendar',
  subscribe: 'In my calendar',
  addressCopied: 'The address is copied.',
  edit: 'Edit',
  more: 'More',
  retry: 'Try again',

  draftTitle: 'Nobody sees this yet but its hosts and the leads',
  draftText: 'Finish it, and publish it or hand it in.',
  reviewTitle: 'The leads have not decided yet',
  reviewText: 'You can still change it. You hear from them.',
  returnedTitle: 'The leads gave it back',
  returnedText: 'Change it and hand it in again.',
  cancelledTitle: 'This does not take place',
  cancelledText: 'All who had signed up were told.',
  overText: 'This is over. Thank you to all who were there.',
  somebody: 'Somebody',
  decideTitle: (name: string) => `${name} hands this in`,
  publish: 'Publish',
  published: 'Published.',
  giveBack: 'Give back',
  givenBack: 'Given back.',
  reason: 'Reason',
  reasonHint: 'It is read by whoever brought it.',
  save: 'Save',
  cancel: 'Cancel',

  notYet: (when: string) => `One can sign up from ${when} on.`,
  closed: 'Signing up has closed.',
  closes: (when: string) => `Signing up closes ${when}.`,
  hours: (hours: number) =>
    hours % 24 === 0
      ? plural(hours / 24, { one: 'a day', other: '# days' })
      : plural(hours, { one: 'an hour', other: '# hours' }),
  offersText: (hours: string, isFull: boolean) =>
    isFull
      ? `A seat that becomes free is offered to the next in line for ${hours}.`
      : `After that, the waitlist: a freed seat is offered to the next in line for ${hours}.`,
  offersByHost: (isFull: boolean): string =>
    isFull
      ? 'Hosts offer a seat that becomes free to somebody in line.'
      : 'After that, the waitlist: hosts offer a freed seat to somebody in line.',
  whoSees: 'Hosts see your name and answers. Others see your name only if you say so.',
  acceptFirst: 'Accept the guidelines of the community to sign up.',
  toGuidelines: 'Read the guidelines',
}

export type EventMessages = typeof en

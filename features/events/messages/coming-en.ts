import { wording } from '#lib/messages.ts'

const { plural } = wording('en')

export const coming = {
  title: 'Who comes',
  takeSeat: 'Take a seat',
  come: 'I am coming',
  askForSeat: 'Ask for a seat',
  lineUp: 'Join the waitlist',
  maybe: 'Maybe',
  no: 'No',
  cannot: 'I cannot come',
  giveUpTitle: 'Give up your seat?',
  giveUpText: 'It goes to the next in line. You would have to line up anew.',
  giveUp: 'Give it up',
  leaveLine: 'Leave the line',
  withdraw: 'Take it back',
  change: 'Change',

  going: 'You are coming',
  goingText: 'It is noted. Say so if something comes between.',
  mayCome: 'You may come',
  mayComeText: 'No seat is held for you. Say yes as soon as you know.',
  thanks: 'Thank you for saying so',
  notComing: 'You are not coming. You can change your mind while there is room.',
  requested: 'You asked for a seat',
  requestedText: 'It is held for you until a host has decided. You hear from them.',
  waiting: 'You are in line',
  waitingText: (count: number) =>
    plural(count, {
      one: 'Nobody else waits. You get a mail as soon as a seat is yours.',
      other: '# people wait. You get a mail as soon as a seat is yours.',
    }),
  offered: 'A seat is yours',
  offeredUntil: (when: string, left: string) =>
    `It is held for you until ${when}, for ${left} more.`,
  offeredText: 'It is held for you for now.',
  takeOffered: 'Take it',
  letGo: 'Let it go',
  lapsed: 'The offer went by',
  lapsedText: 'The seat went to the next in line. You can line up again.',
  refused: 'The hosts turned you away',
  refusedText: 'Ask them if you think it is a mistake.',

  ticket: 'Ticket',
  tickets: 'Which ticket',
  ticketFull: 'Waitlist',
  approval: 'A host decides',
  guests: 'Guests you bring',
  guestsHint: (most: number) => plural(most, { one: 'One at most.', other: '# at most.' }),
  fewer: 'One fewer',
  oneMore: 'One more',
  withGuests: (count: number) =>
    plural(count, { none: 'without guests', one: 'with 1 guest', other: 'with # guests' }),
  consent: 'Who sees what',
  seenByAttendees: 'Others who come see my name',
  seenByAttendeesText: 'Otherwise you are counted, and not named.',
  seenByHosts: 'Hosts see my mail address',
  seenByHostsText: 'They see your name and answers in any case.',
  seenBySponsors: 'Sponsors of this event get my name and address',
  seenBySponsorsText: 'Only if there are any, and only for this event.',
  named: 'Others who come see your name.',
  unnamed: 'Others who come do not see your name.',
  hostsKnow: 'Hosts see your mail address.',
  sponsorsKnow: 'Sponsors get your name and address.',
  changeSeen: 'Change who sees what',
  placeText: (place: number) =>
    `You are number ${place} in line. You get a mail as soon as a seat is yours.`,
  late: 'I come late',
  lateSaid: 'The hosts know that you come late.',
  lateNote: 'What they should know',
  addNote: 'Say more',
  tell: 'Tell them',
  mayComeCount: (count: number) => plural(count, { one: '1 may come', other: '# may come' }),
  allDates: (count: number) => `Come to all ${count} dates`,
  oneForAll: (count: number) => `One seat is for all ${count} dates.`,
  forAllDates: 'What you say here goes for all dates that are to come.',
  saidToAll: (count: number, refused: number) =>
    [
      plural(count, { one: 'Said for # date.', other: 'Said for # dates.' }),
      refused > 0
        ? plural(refused, {
            one: '# is closed or called off.',
            other: '# are closed or called off.',
          })
        : '',
    ]
      .filter((part) => part !== '')
      .join(' '),
  seats: (taken: number, seats: number) => `${taken} of ${seats} seats are taken`,
}
export type ComingMessages = typeof coming

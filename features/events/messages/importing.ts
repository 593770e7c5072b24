import { wording } from '#lib/messages.ts'
import type { CalendarProblemCode, SkipReason } from '../contract/import.ts'

const { plural } = wording('en')

const reasons: Record<SkipReason, string> = {
  'already-imported': 'is here already',
  over: 'is over',
  cancelled: 'was called off',
  'no-title': 'has no title',
  'too-long': 'is longer than two weeks',
  refused: 'has dates that no event can have here',
  'next-time': 'comes in next time: there are too many at once',
}

const problems: Record<CalendarProblemCode, string> = {
  'not-a-calendar': 'this is no calendar file',
  'too-large': 'the file is larger than 10 MB',
  'too-many-events': 'there are more than 10,000 events',
  'line-unreadable': 'a line that cannot be read',
  'part-not-closed': 'a part without its end',
  'part-not-opened': 'an end without its beginning',
  'not-an-event': 'no event, and passed over',
  'no-start': 'an event without a beginning',
  'time-unreadable': 'a time that cannot be read',
  'year-out-of-range': 'a year that is a slip of the pen',
  'end-before-start': 'it ends before it begins',
  'zone-unknown': 'a time zone that nobody knows',
  'zone-guessed': 'a time zone by another name',
  'rule-unreadable': 'nobody can tell from this when it repeats; only its first date comes in',
  'several-rules': 'a second rule; its dates are written out',
  'only-this-date': 'a change from here on; it is taken for this date alone',
  'older-version': 'an older version of the same event',
}

/** The words of bringing a calendar file in. */
export const importWords = {
  title: 'Events from a calendar file',
  text: 'A file that ends in .ics, as calendars write it. Its events become drafts, which nobody sees but leads. Nobody is invited or mailed.',
  choose: 'Choose a file',
  chooseHint: 'Up to 10 MB.',
  look: 'See what comes in',
  bringIn: (count: number) =>
    plural(count, {
      none: 'Nothing comes in',
      one: 'Bring in # event',
      other: 'Bring in # events',
    }),
  comesIn: (count: number) =>
    plural(count, { none: 'Nothing comes in', one: '# event comes in', other: '# events come in' }),
  cameIn: (count: number) =>
    plural(count, {
      none: 'Nothing came in.',
      one: '# event came in.',
      other: '# events came in.',
    }),
  asDrafts: 'They are drafts. Look through them and publish what is right.',
  toEvents: 'To the events',
  another: 'Another file',
  dates: (count: number) => plural(count, { one: '# date', other: '# dates' }),
  skipped: (count: number) =>
    plural(count, { one: '# event stays out', other: '# events stay out' }),
  worthALook: (count: number) =>
    plural(count, { one: '# line is worth a look', other: '# lines are worth a look' }),
  untold: (count: number) => plural(count, { one: 'and one more', other: 'and # more' }),
  more: (count: number) => `and ${count} more`,
  line: (line: number) => `Line ${line}`,
  noTitle: 'Without a title',
  leadsOnly: 'For leads',
  leadsOnlyText: 'Leads bring in calendars.',
  reasons,
  problems,
}

export type ImportWords = typeof importWords

import { wording } from '#lib/messages.ts'

const { list, plural } = wording('en')

export const following = {
  title: 'This and all that follow',
  below: 'The series goes on from here as an event of its own. Nothing changes before you say so.',
  from: (date: string) => `From ${date}`,
  dates: (count: number) =>
    plural(count, {
      one: '# date becomes an event of its own.',
      other: '# dates become an event of their own.',
    }),
  endless: 'They become an event of their own, which goes on without an end.',
  changes: (parts: readonly string[]) => `What changes: ${list(parts)}.`,
  nothingYet: 'Nothing differs from the earlier dates yet.',
  nobody: 'Nobody has signed up for these dates.',
  coming: (count: number) =>
    plural(count, {
      one: '# person has a seat and keeps it.',
      other: '# people have seats and keep them.',
    }),
  waiting: (count: number) =>
    plural(count, {
      one: '# more waits or may come, and stays so.',
      other: '# more wait or may come, and stay so.',
    }),
  told: {
    all: 'They are told by mail of every date whose time or place changes.',
    coming: 'Who has a seat is told by mail.',
    guests: 'Guests get a mail with their link to it. Nobody else is mailed.',
    none: 'Nobody is mailed: the page of the event says what is new.',
  },
  missing:
    'A series cannot go on from this date: it is the first, over, or in another event by now.',
  parts: {
    title: 'title',
    summary: 'summary',
    body: 'what to expect',
    tags: 'tags',
    cover: 'cover',
    starts: 'when it begins',
    minutes: 'how long it is',
    zone: 'time zone',
    rule: 'how it repeats',
    exceptSlots: 'dates left out',
    extraSlots: 'other dates',
    joining: 'what one signs up for',
    format: 'in person or online',
    venue: 'place',
    joinUrl: 'link to join',
    hosts: 'hosts',
    speakers: 'who speaks',
    agenda: 'what happens when',
    tickets: 'seats',
    registration: 'signing up and questions',
    plan: 'who sees it',
    reminders: 'reminders',
  },
}

export type FollowingMessages = typeof following

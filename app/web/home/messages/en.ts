import { wording } from '#lib/messages.ts'
import type { PartOfDay } from '#lib/moments.ts'

const { plural, list } = wording('en')

/** The words of the letters: this week in a community, today across all. */
export const en = {
  greeting: (part: PartOfDay, name: string) =>
    ({
      morning: `Good morning, ${name}`,
      afternoon: `Good afternoon, ${name}`,
      evening: `Good evening, ${name}`,
      night: `Still up, ${name}`,
    })[part],
  thisWeek: 'This week',
  today: 'Today',
  search: 'Search',
  waiting: 'Waiting for somebody',
  firstWords: (name: string) => `${name}’s first words here`,
  unanswered: (span: string) => `${span} without a reply`,
  sayHello: 'Say hello',
  since: (when: string) => `Since ${when}`,
  messagesIn: (count: number, channel: string) => {
    const said = plural(count, { one: 'One message', other: '# messages' })
    return `${count > 99 ? '99+ messages' : said} in #${channel}`
  },
  speakers: (names: readonly string[], others: number) =>
    list(others > 0 ? [...names, plural(others, { one: 'one other', other: '# others' })] : names),
  newAmongUs: 'New among us',
  joined: (when: string, by: string | undefined) =>
    by ? `Joined ${when}, invited by ${by}` : `Joined ${when}`,
  hereNow: 'Here now',
  onlyYou: 'Just you at the moment. Whoever comes in shows up here.',
  upToDate: 'You have read everything',
  upToDateText: 'Nothing waits for you. A good moment to ask something you always wanted to know.',
  startTalking: 'Write something',
  applications: 'At the door',
  wantsIn: (count: number) =>
    plural(count, { one: 'One person asks to be let in', other: '# people ask to be let in' }),
  look: 'Look',
  aloneTitle: 'You are the first here',
  aloneText:
    'A community begins with two. Invite somebody who would miss it if it were not there, and tell them why you thought of them.',
  invite: 'Invite people',
  aloneMember: 'You are the first one in. The others will come; leave them a word to find.',
  silentTitle: 'Nobody has said anything yet',
  silentText: 'Say who you are and what brings you here. The second message is always easier.',
  firstMessage: 'Write the first message',
  acceptTitle: 'Before you write',
  acceptText: 'These are the guidelines we live by. Read them once and accept them, then join in.',
  readGuidelines: 'Read the guidelines',
  nothingAnywhere: 'All is read, everywhere',
  nothingAnywhereText: 'Nobody waits for you. Enjoy the quiet, or start something.',
  noCommunities: 'You are in no community yet',
  noCommunitiesText: 'Find one that does what you care about, or ask for an invitation.',
  find: 'Find a community',
  waitsIn: (count: number) => plural(count, { one: 'One new message', other: '# new messages' }),
  announcedIn: (count: number) =>
    plural(count, { one: 'One new announcement', other: '# new announcements' }),
  helloIn: (names: string) => `${names} said a first word and waits for a hello`,
  quiet: 'All read',
  opening: 'Opening',
}

export type HomeMessages = typeof en

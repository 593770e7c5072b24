import { wording } from '#lib/messages.ts'
import type { Note, SkipReason } from '../contract.ts'

const { plural, number } = wording('en')

const reasons: Record<SkipReason, string> = {
  'already-imported': 'already here from an earlier import',
  'bot-change': 'an app was added or removed',
  call: 'a call',
  'channel-change': 'a channel was renamed, described or archived',
  'channel-leave': 'somebody left a channel',
  deleted: 'a message deleted there',
  'direct-conversation': 'a direct conversation; those are never imported',
  duplicate: 'the same message twice',
  empty: 'a message without anything to read',
  'file-broken': 'a picture that is damaged; a line names it',
  'file-deleted': 'a file deleted there',
  'file-empty': 'a file with nothing in it; a line names it',
  'file-hidden': 'a file that Slack keeps back',
  'file-missing': 'a file that is not in the archive; a line names it',
  hidden: 'a note of the program to itself',
  'no-author': 'a message without an author',
  'no-room': 'a file for which this community has no room; a line names it',
  'no-timestamp': 'a message without a time',
  'not-a-channel': 'an entry that describes no channel',
  'not-a-message': 'an entry that is no message',
  'not-a-person': 'an entry that describes no person',
  pin: 'something was pinned',
  'reaction-without-person': 'an emoji of which the export does not say whose it is',
  reminder: 'a reminder was set',
  'system-message': 'a note of the program, as of a boost or a new thread',
  'thread-broadcast-duplicate': 'a copy of a reply in a thread',
  'too-large': 'a file that is too large',
  'unlisted-folder': 'a folder that belongs to no listed channel',
  'unreadable-file': 'a file that can’t be read',
  'unsafe-path': 'a path that leads out of the archive',
}

const notes: Record<Note, string> = {
  'bad-characters': 'some characters were unreadable and are shown as �',
  'cut-short': 'a message far too long to be one, cut',
  'no-folder': 'there are no messages of this channel in the archive',
  'no-people': 'there is no list of people, so names come from the messages',
}

/** What an import says, and the words it writes into what it brings. */
export const en = {
  reasons: { ...reasons, ...notes },
  people: (count: number) => plural(count, { one: 'one person', other: '# people' }),
  channels: (count: number) => plural(count, { one: 'one channel', other: '# channels' }),
  messages: (count: number) => plural(count, { one: 'one message', other: '# messages' }),
  reactions: (count: number) => plural(count, { one: 'one reaction', other: '# reactions' }),
  threads: (count: number) => plural(count, { one: 'one thread', other: '# threads' }),
  files: (count: number) => plural(count, { one: 'one file', other: '# files' }),
  added: 'Added:',
  leftOut: 'Left out:',
  stopped: 'Stopped. What is in stays; run the same command again to go on from there.',
  purpose: 'To go on with what began elsewhere.',
  progress: (done: number, total: number, messages: number) =>
    `${number(done)} of ${number(total)} files read, ${number(messages)} messages`,
  history: 'Your history',
  historyText:
    'Bring in what you said elsewhere: people, channels, threads, reactions, pins and files.',
  bring: 'Bring your history',
  whereFrom: 'Where did you talk so far?',
  tools: { slack: 'Slack', discord: 'Discord' },
  toolTexts: {
    slack: 'The zip of Settings › Import/Export data, as it was downloaded.',
    discord: 'What DiscordChatExporter writes as JSON: a zip, or all files at once.',
  },
  chooseFiles: 'Choose files',
  dropHere: 'or drop them here, up to 2 GB',
  privacy:
    'Nobody is mailed. Direct conversations are never read. Private channels of Slack stay with those who were in them; Discord’s exports do not tell which channels were private, so bring only what all members may read.',
  uploading: (name: string) => `Uploading ${name}`,
  importing: (name: string) => `Importing ${name}`,
  ofBytes: (sent: number, all: number) => `${number(sent)} of ${number(all)} MB`,
  cancel: 'Cancel',
  stop: 'Stop',
  goOn: 'Go on',
  states: {
    uploading: 'being uploaded',
    running: 'under way',
    interrupted: 'interrupted when the server stopped',
    done: 'done',
    failed: 'not imported',
    stopped: 'stopped; what is in stays',
  },
  earlier: 'Imports so far',
  noneYet: 'Nothing was imported yet',
  startedBy: (name: string) => `by ${name}`,
  whyLeftOut: 'What was left out',
  myPast: 'What you said elsewhere',
  myPastText:
    'What was imported under names that are yours. It stands in the channels like anything you say here.',
  nothingPast: 'Nothing that was imported is yours',
  pastMessages: (count: number) =>
    plural(count, { one: 'One message is yours.', other: '# messages are yours.' }),
  keepText:
    'You need do nothing to keep it. If you erase it, words, reactions and files go for good; the places stay, so that answers stay readable.',
  erase: 'Erase my past',
  eraseTitle: (count: number) =>
    plural(count, { one: 'Erase one message for good?', other: 'Erase # messages for good?' }),
  eraseWarning:
    'This can’t be undone, and an import run again does not bring it back. What you said here since stays.',
  eraseVerb: 'Erase for good',
  erased: (count: number) =>
    plural(count, { one: 'One message erased', other: '# messages erased' }),
  isThisYou: (name: string) => `Is this you, ${name}?`,
  claimText: (name: string, tool: string, count: number) =>
    `${name} in ${tool} had your address and wrote ${plural(count, { one: 'one message', other: '# messages' })} here. Take it over, and it is yours to keep or erase.`,
  claim: 'Yes, that’s me',
  notMe: 'That’s not me',
  claimed: 'It is yours now',
  adviceTitle: 'Your history is here',
  adviceText: (messages: number, people: number) =>
    `${plural(messages, { one: 'One message', other: '# messages' })} by ${plural(people, { one: 'one person', other: '# people' })}. They wait for those who wrote them.`,
  spokeMost: 'Who spoke most',
  inviteFirst: 'Whom to invite first',
  inviteFirstText: (people: number, conversations: number) =>
    `${plural(people, { one: 'This person was', other: 'These # people were' })} in most of the ${number(conversations)} conversations that nobody here took part in.`,
  inMore: (count: number) =>
    plural(count, { one: 'in one conversation', other: 'in # conversations' }),
  inMoreNext: (count: number) => plural(count, { one: 'in one more', other: 'in # more' }),
  makeLink: 'Invite link',
  linkCopied: (name: string) => `A link for ${name} is copied. Send it to them yourself.`,
  linkFor: (name: string) => `Invite link for ${name}`,
  putAway: 'Put away',
  months: (first: string, last: string) => `From ${first} to ${last}`,
  inMonth: (month: string, count: number) => `${month}: ${number(count)}`,
  written: {
    unknownPerson: (key: string) => `Unknown person ${key}`,
    unknownBot: (key: string) => `Unknown app ${key}`,
    file: (name: string) => `File: ${name}`,
    deletedFile: 'A file that is no longer there',
    hiddenFile: 'A file that Slack keeps back',
    answering: (name: string) => `Answering ${name}`,
    sticker: (name: string) => `Sticker: ${name}`,
  },
}

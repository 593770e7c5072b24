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
  hidden: 'a note of the program to itself',
  'no-author': 'a message without an author',
  'no-timestamp': 'a message without a time',
  'not-a-channel': 'an entry that describes no channel',
  'not-a-message': 'an entry that is no message',
  'not-a-person': 'an entry that describes no person',
  pin: 'something was pinned',
  'reaction-without-person': 'an emoji of which the export does not say whose it is',
  reminder: 'a reminder was set',
  'system-message': 'a note of the program, as of a boost or a new thread',
  'thread-broadcast-duplicate': 'a copy of a reply in a thread',
  'too-large': 'a file that is far too large',
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
  written: {
    unknownPerson: (key: string) => `Unknown person ${key}`,
    unknownBot: (key: string) => `Unknown app ${key}`,
    file: (name: string) => `File: ${name}`,
    deletedFile: 'A file that is no longer there',
    answering: (name: string) => `Answering ${name}`,
    sticker: (name: string) => `Sticker: ${name}`,
  },
}

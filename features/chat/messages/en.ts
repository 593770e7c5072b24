import { wording } from '#lib/messages.ts'

const { plural, list } = wording('en')

/** The words of chat. */
export const en = {
  chat: 'Chat',
  channels: 'Channels',
  here: (count: number) => `${count} here`,
  messagesOf: (channel: string) => `Messages in ${channel}`,
  newSince: (when: string) => `New since ${when}`,
  start: (channel: string) => `This is where #${channel} begins`,
  startText: 'Everything said here stays here, for everybody who can read it.',
  emptyText: 'Say what is on your mind, or what you are working on. The others see it at once.',
  emptyClosed: 'What leads have to announce will stand here.',
  loadingOlder: 'Fetching what was said before',
  olderFailed: 'What was said before could not be fetched.',
  edited: 'edited',
  editedAt: (when: string) => `Edited ${when}`,
  deleted: 'This message was deleted.',
  sending: 'Sending',
  waiting: 'Waits for the connection',
  notSent: 'Not sent',
  retrySending: 'Send again',
  discard: 'Discard',
  by: (name: string, when: string) => `${name}, ${when}`,
  actions: 'Message actions',
  edit: 'Edit',
  remove: 'Delete',
  copyLink: 'Copy link',
  copyText: 'Copy text',
  linkCopied: 'The link is copied.',
  textCopied: 'The text is copied.',
  removeTitle: 'Delete this message?',
  removeText: 'Its words are taken away for everybody. Its place stays.',
  removeVerb: 'Delete message',
  editing: 'Edit your message',
  save: 'Save',
  editHint: 'Enter saves, Esc cancels',
  failed: 'That did not work. Try again.',
  unreachable: 'The server cannot be reached. Try again in a moment.',
  writeTo: (channel: string) => `Write to #${channel}`,
  send: 'Send',
  tooLong: (over: number) =>
    plural(over, { one: 'one character too many', other: '# characters too many' }),
  suggestions: 'People to mention',
  typing: (names: readonly string[], others: number) => {
    if (others > 2) return 'Several people are writing'
    const all =
      others > 0 ? [...names, plural(others, { one: 'one other', other: '# others' })] : names
    return `${list(all)} ${all.length === 1 ? 'is' : 'are'} writing`
  },
  toLatest: (count: number) =>
    plural(count, { none: 'Jump to the latest', one: 'One new message', other: '# new messages' }),
  somebody: 'Somebody',
  app: 'app',
  announcementsOnly: 'Leads announce here; everybody reads.',
  archivedNote: 'This channel is closed. What was said stays readable.',
  acceptFirst: 'Read and accept the guidelines, then you can write.',
  toGuidelines: 'Read the guidelines',
  channelSettings: 'Channel settings',
  newChannel: 'New channel',
  openChannel: 'Open channel',
  name: 'Name',
  nameHint: 'Lower case, without spaces: glaze-lab',
  topic: 'What it is for',
  topicHint: 'A sentence that helps people choose where to write.',
  kind: 'Who reads and writes',
  kindOpen: 'Open',
  kindOpenText: 'Every member reads and writes.',
  kindAnnouncements: 'Announcements',
  kindAnnouncementsText: 'Every member reads, leads write.',
  kindLeads: 'Leads only',
  kindLeadsText: 'For leads among themselves. This cannot be changed later.',
  saveChannel: 'Save changes',
  closeChannel: 'Close this channel',
  closeChannelText:
    'Nobody writes here any more. What was said stays, and leads can open it again.',
  reopenChannel: 'Open it again',
  closedChannels: 'Closed',
  noChannels: 'There is no channel you can read yet.',
  notFoundTitle: 'There is no such channel',
  notFoundText: 'It may have been renamed, or it is not open to you.',
  refused: {
    'channel.posting-closed': 'Only leads write here.',
    'guidelines.not-accepted': 'Accept the guidelines first, then send it again.',
    'channel.not-found': 'This channel is not open to you any more.',
    'community.not-found': 'You are not in this community any more.',
    'message.id-taken': 'This message could not be sent. Write it once more.',
  } as Readonly<Record<string, string>>,
}

export type ChatMessages = typeof en

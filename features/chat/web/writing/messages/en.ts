import { wording } from '#lib/messages.ts'

const { plural } = wording('en')

/** The words around what one has written and not said. */
export const en = {
  drafts: 'Drafts',
  scheduled: 'Scheduled',
  draftsText: 'What you began and what waits for its time. Only you see it, on all your devices.',
  draftHere: 'You began a message here',
  sendLater: 'Send later',
  schedule: 'Schedule',
  willBeSent: (when: string) => `It will be sent ${when}.`,
  look: 'Show',
  scheduledCount: (count: number) =>
    plural(count, { one: 'One message waits', other: '# messages wait' }),
  noDraftsTitle: 'Nothing begun',
  noDraftsText: 'What you start to write and do not send is kept here, on all your devices.',
  noScheduledTitle: 'Nothing scheduled',
  noScheduledText: 'Write a message and choose “Send later” beside the send button.',
  inAnswer: 'in a thread',
  goOn: 'Go on writing',
  throwAway: 'Delete draft',
  thrownAway: 'The draft is deleted.',
  takeBack: 'Undo',
  sendNow: 'Send now',
  sent: 'Sent.',
  changeTime: 'Change the time',
  changeWords: 'Edit',
  save: 'Save',
  words: 'Message',
  deleteScheduled: 'Delete',
  deleteTitle: 'Delete this message?',
  deleteText: 'It will not be sent, and its words are taken away.',
  deleteVerb: 'Delete message',
  sendsAt: (when: string) => `Will be sent ${when}`,
  notSent: 'Could not be sent',
  actions: 'What to do with it',
  goneChannel: 'a channel that is not open to you',
  reasons: {
    'channel.posting-closed': 'You may not write in this channel any more.',
    'channel.not-found': 'The channel is not open to you any more.',
    'guidelines.not-accepted': 'Accept the guidelines that hold now, then send it.',
    'community.not-found': 'You were not in this community when it was time.',
    'message.id-taken': 'Write it once more.',
  } as Readonly<Record<string, string>>,
}

export type WritingMessages = typeof en

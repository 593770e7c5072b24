import { wording } from '#lib/messages.ts'

const { plural } = wording('en')

/** The words of threads. */
export const threads = {
  thread: 'Thread',
  threadIn: (channel: string) => `Thread in ${channel}`,
  replyHere: 'Reply in thread',
  replies: (count: number) => plural(count, { one: 'One reply', other: '# replies' }),
  lastOne: (when: string) => `last one ${when}`,
  repliedTo: (words: string) => `replied to “${words}”`,
  repliedToOlder: 'replied to an earlier message',
  solvedBy: (name: string, ago: string) => `Solved by ${name}, ${ago} ago`,
  solvedNow: (name: string) => `Solved by ${name}, just now`,
  solve: 'Mark as solved',
  reopen: 'Open again',
  follow: 'Follow',
  following: 'Following',
  followText: 'Follow this thread: hear of new replies',
  leaveText: 'Stop following this thread',
  followed: 'You follow this thread and hear of new replies.',
  left: 'You hear of this thread no more, unless somebody mentions you in it.',
  close: 'Close thread',
  answersIn: 'Replies',
  noReplies: 'Nobody has replied yet.',
  reply: 'Reply',
  alsoIn: (channel: string) => `Also send to ${channel}`,
  failed: 'This thread could not be fetched.',
  missingTitle: 'There is no such thread',
  missingText: 'It may have been deleted, or it is not open to you.',
  offNote: 'There are no threads in this channel any more.',
  askNote: 'Leads post here. To ask something, reply to their messages in a thread.',
  threadsText: 'Conversations you started, took part in or were mentioned in.',
  emptyTitle: 'You follow no thread yet',
  emptyText:
    'Reply to a message in a thread, or follow one, and it stands here. You see at a glance where somebody answered.',
  others: (count: number) =>
    plural(count, {
      one: 'You follow one older thread in which nothing is new.',
      other: 'You follow # older threads in which nothing is new.',
    }),
  gone: 'The message was deleted.',
  untold: 'A message without words',
  unread: (count: number) => plural(count, { one: 'one new reply', other: '# new replies' }),
  policy: 'Threads',
  policies: {
    free: 'Free',
    threads: 'In threads only',
    questions: 'Questions',
    solved: 'To be solved',
    off: 'Off',
  },
  policyTexts: {
    free: 'People reply in threads or in the channel.',
    threads: 'Replies stay in their thread and never show in the channel.',
    questions: 'Leads post. Everybody asks in threads below.',
    solved: 'Each post is a question until it is marked as solved.',
    off: 'No threads. What is said stands in the channel.',
  },
}

export type ThreadMessages = typeof threads

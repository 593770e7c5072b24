import { wording } from '#lib/messages.ts'

const { plural, list } = wording('en')

/** The words of reactions, pins, quotes and what is passed on. */
export const marks = {
  reactions: 'Reactions',
  react: 'React',
  reactWith: (emoji: string) => `React with ${emoji}`,
  reacted: (emoji: string, names: readonly string[], others: number) =>
    `${emoji} ${list(others > 0 ? [...names, plural(others, { one: 'one other', other: '# others' })] : names)}`,
  you: 'You',
  insertEmoji: 'Emoji',
  pin: 'Pin to channel',
  unpin: 'Unpin',
  pinned: 'Pinned',
  pinnedBy: (name: string) => `Pinned by ${name}`,
  pins: 'Pinned messages',
  noPins: 'Nothing is pinned here yet. Pin what people should find again.',
  pinsFailed: 'The pinned messages could not be fetched.',
  jump: 'Jump to message',
  quote: 'Quote',
  forward: 'Forward',
  forwardTitle: 'Forward this message',
  forwardTo: 'To',
  forwardComment: 'Say something about it',
  forwardNowhere: 'There is no other channel with the same readers to forward it to.',
  forwardText: 'It goes to no more people than it was said to.',
  forwarded: 'The message is forwarded.',
  forwardedFrom: (author: string, channel: string) => `${author} in ${channel}`,
  elsewhere: 'another channel',
  sourceGone: 'The forwarded message was deleted.',
  sourceHidden: 'The forwarded message is not open to you.',
  sourceComing: 'Fetching the forwarded message',
}

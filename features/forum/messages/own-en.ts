import { wording } from '#lib/messages.ts'

const { plural } = wording('en')

/** The words of what one has on topics for oneself. */
export const ownEn = {
  wishes: { follow: 'Following', none: 'Follow', mute: 'Muted' },
  wishOf: { topic: 'What you hear of this topic', category: 'What you hear of this category' },
  choices: {
    topic: {
      follow: 'Follow this topic',
      none: 'As it comes',
      mute: 'Mute this topic',
    },
    category: {
      follow: 'Follow every topic here',
      none: 'As they come',
      mute: 'Mute this category',
    },
  },
  byCategory: { follow: 'You follow its category.', mute: 'You muted its category.' },
  leftHere: 'You left here',
  newPosts: (count: number) => plural(count, { one: 'One new', other: '# new' }),
  unread: (count: number) =>
    plural(count, { one: 'One topic has something new', other: '# topics have something new' }),
  unreadFollowed: (count: number) =>
    plural(count, {
      none: 'None of them do you follow.',
      one: 'One of them you follow.',
      other: '# of them you follow.',
    }),
  onlyUnread: 'New to you',
  showAll: 'Show all',
  allRead: 'Mark all as read',
  nothingNew: 'Nothing new. You have read everything.',
}
export type OwnMessages = typeof ownEn

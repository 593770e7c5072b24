import { wording } from '#lib/messages.ts'

const { plural, list } = wording('en')

/** The words of the shared parts and the frame. */
export const en = {
  close: 'Close',
  dismiss: 'Dismiss',
  cancel: 'Cancel',
  retry: 'Try again',
  notLoaded: 'This could not be loaded',
  loading: 'Loading',
  optional: 'optional',
  showPassword: 'Show password',
  hidePassword: 'Hide password',
  here: 'here',
  online: (name: string) => `${name}, here now`,
  people: (names: readonly string[], others: number) =>
    list(others > 0 ? [...names, plural(others, { one: 'one other', other: '# others' })] : names),
  more: (count: number) => `+${count}`,
  unread: (count: number) => plural(count, { one: 'one unread', other: '# unread' }),
  newThings: 'something new',
  charactersLeft: (count: number) =>
    plural(count, { one: 'one character left', other: '# characters left' }),
  charactersOver: (count: number) =>
    plural(count, { one: 'one character too many', other: '# characters too many' }),
  mend: (count: number) =>
    plural(count, { one: 'One answer needs another look', other: '# answers need another look' }),
  missing: 'This is needed.',
  notAnEmail: 'Write an address like name@example.org.',
  notAnAddress: 'Write an address that starts with https://.',
  tooShort: (least: number) =>
    plural(least, { one: 'At least one character.', other: 'At least # characters.' }),
  notFitting: 'This does not fit here.',
  unreachable: 'The server did not answer. What you wrote is still here; try again in a moment.',
  accentNames: {
    5: 'Brick',
    25: 'Clay',
    45: 'Terracotta',
    70: 'Amber',
    95: 'Straw',
    120: 'Olive',
    145: 'Moss',
    165: 'Fir',
    190: 'Lagoon',
    215: 'Harbour',
    245: 'Slate blue',
    270: 'Iris',
    295: 'Heather',
    320: 'Orchid',
    345: 'Rose',
  },
  accentOther: (hue: number) => `Hue ${hue}`,

  communities: 'Communities',
  today: 'Today',
  yourCalendar: 'Your calendar',
  findCommunities: 'Find or start a community',
  find: 'Find',
  inCommunity: (name: string) => `In ${name}`,
  switchPlace: 'Communities and channels',
  skipToContent: 'Skip to content',
  mainMenu: 'Main menu',
  notifications: 'Notifications',

  offline: 'You are offline. What you write is kept and sent once you are back.',
  reconnecting: 'Reconnecting',
  updateReady: 'A new version is ready.',
  update: 'Update',

  notFoundTitle: 'There is nothing here',
  notFoundText: 'The page has moved, or it is not open to you.',
  toStart: 'Go to the start',
  awayTitle: 'Not on this device yet',
  notHere: 'You are offline, and this is not on your device yet. It opens once you are back.',
  brokenTitle: 'This page stumbled',
  brokenText: 'It was not you. What you wrote before is safe; try again, or go back to the start.',
}

export type PlatformMessages = typeof en

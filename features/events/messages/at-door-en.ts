import { wording } from '#lib/messages.ts'

const { plural } = wording('en')

export const atDoor = {
  door: 'Door',
  here: (here: number, expected: number) => `${here} of ${expected} here`,
  walkIns: (count: number) =>
    plural(count, { one: '# of them walked in', other: '# of them walked in' }),
  opens: (when: string) => `People are checked in from ${when} on.`,
  closed: 'This is over for more than a day. Who was there is settled.',
  sound: 'Sound',

  startCamera: 'Scan tickets',
  stopCamera: 'Stop the camera',
  cameraPicture: 'What the camera sees',
  fromPicture: 'Read a ticket from a picture',
  noCode: 'There is no code in this picture that can be read.',
  cameraFailures: {
    denied:
      'The camera is not allowed here. Allow it in the settings of your browser, or check in by name.',
    none: 'No camera was found. Read tickets from pictures, or check in by name.',
    insecure: 'Browsers read tickets over https alone. Check in by name.',
  },

  welcome: (name: string) => `Welcome, ${name}`,
  welcomeAll: 'Welcome',
  people: (count: number) => plural(count, { one: '1 person', other: '# people' }),
  already: (name: string) => `${name} is in already`,
  alreadyAt: (when: string) => `Was checked in at ${when}. Nobody was counted twice.`,
  noSeat: (name: string) => `${name} has no seat`,
  letInAnyway: 'Let them in anyway',
  elsewhere: 'A ticket for something else',
  elsewhereText: (title: string, when: string) => `It is for ${title}, ${when}.`,
  unknown: 'No ticket of this',
  unknownText: 'The code is on no list here. Ask for their name.',
  unknownOffline:
    'This device does not know the code, and has no network to ask. Ask for their name.',
  undo: 'Undo',
  next: 'Next',
  howMany: 'How many',
  fewer: 'One fewer',
  more: 'One more',

  byName: 'By name',
  find: 'Name',
  nobody: 'Nobody on the list is called that.',
  listEmpty: 'Nobody has signed up yet. Who comes all the same is a walk-in.',
  withoutSeat: 'Without a seat',
  checkIn: 'Check in',
  inSince: (when: string) => `in since ${when}`,
  walkIn: 'Walk-in',
  walkInTitle: 'Somebody who had not signed up',
  walkedIn: 'Walked in',
  walkInName: 'Name, if they like',
  somebody: 'Somebody',

  unsent: (count: number) =>
    plural(count, {
      one: '# check-in is on this device alone. It is sent as soon as there is a network.',
      other: '# check-ins are on this device alone. They are sent as soon as there is a network.',
    }),
  refused: (who: string, why: string) => `${who} was not noted: ${why}`,
  retry: 'Try again',
  discard: 'Discard',
}
export type AtDoorMessages = typeof atDoor

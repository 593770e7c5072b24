import { wording } from '#lib/messages.ts'
import type { OwnMessages } from './own-en.ts'

const { plural } = wording('de')

/** Die Worte für das, was man von Themen für sich hat. */
export const ownDe: OwnMessages = {
  wishes: { follow: 'Gefolgt', none: 'Folgen', mute: 'Stumm' },
  wishOf: { topic: 'Was du von diesem Thema hörst', category: 'Was du von diesem Bereich hörst' },
  choices: {
    topic: {
      follow: 'Diesem Thema folgen',
      none: 'Wie es kommt',
      mute: 'Dieses Thema stummschalten',
    },
    category: {
      follow: 'Jedem Thema hier folgen',
      none: 'Wie sie kommen',
      mute: 'Diesen Bereich stummschalten',
    },
  },
  byCategory: {
    follow: 'Du folgst seinem Bereich.',
    mute: 'Du hast seinen Bereich stummgeschaltet.',
  },
  leftHere: 'Bis hierher hattest du gelesen',
  newPosts: (count) => plural(count, { one: 'Eins neu', other: '# neu' }),
  unread: (count) =>
    plural(count, { one: 'In einem Thema gibt es Neues', other: 'In # Themen gibt es Neues' }),
  unreadFollowed: (count) =>
    plural(count, {
      none: 'Keinem davon folgst du.',
      one: 'Einem davon folgst du.',
      other: '# davon folgst du.',
    }),
  onlyUnread: 'Neu für dich',
  showAll: 'Alle zeigen',
  allRead: 'Alles als gelesen markieren',
  nothingNew: 'Nichts Neues. Du hast alles gelesen.',
}

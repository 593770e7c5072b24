import { wording } from '#lib/messages.ts'
import type { PlatformMessages } from './en.ts'

const { plural, list } = wording('de')

export const de: PlatformMessages = {
  close: 'Schließen',
  dismiss: 'Ausblenden',
  cancel: 'Abbrechen',
  retry: 'Noch einmal',
  notLoaded: 'Das ließ sich nicht laden',
  loading: 'Wird geladen',
  optional: 'freiwillig',
  showPassword: 'Passwort zeigen',
  hidePassword: 'Passwort verbergen',
  here: 'da',
  online: (name) => `${name}, gerade da`,
  people: (names, others) =>
    list(
      others > 0
        ? [...names, plural(others, { one: 'eine weitere Person', other: '# weitere' })]
        : names,
    ),
  more: (count) => `+${count}`,
  unread: (count) => plural(count, { other: '# ungelesen' }),
  newThings: 'etwas Neues',
  charactersLeft: (count) => plural(count, { other: 'noch # Zeichen' }),
  charactersOver: (count) => plural(count, { other: '# Zeichen zu viel' }),
  mend: (count) =>
    plural(count, {
      one: 'Eine Angabe braucht noch einen Blick',
      other: '# Angaben brauchen noch einen Blick',
    }),
  missing: 'Das wird gebraucht.',
  notAnEmail: 'Schreib eine Adresse wie name@example.org.',
  notAnAddress: 'Schreib eine Adresse, die mit https:// beginnt.',
  tooShort: (least) => `Mindestens ${least} Zeichen.`,
  notFitting: 'Das passt hier nicht.',
  unreachable:
    'Der Server hat nicht geantwortet. Was du geschrieben hast, ist noch da; versuch es gleich noch einmal.',
  accentNames: {
    5: 'Ziegel',
    25: 'Ton',
    45: 'Terrakotta',
    70: 'Bernstein',
    95: 'Stroh',
    120: 'Olive',
    145: 'Moos',
    165: 'Tanne',
    190: 'Lagune',
    215: 'Hafen',
    245: 'Schieferblau',
    270: 'Iris',
    295: 'Heide',
    320: 'Orchidee',
    345: 'Rose',
  },
  accentOther: (hue) => `Farbton ${hue}`,

  communities: 'Gemeinschaften',
  today: 'Heute',
  yourCalendar: 'Dein Kalender',
  findCommunities: 'Gemeinschaft finden oder gründen',
  find: 'Finden',
  inCommunity: (name) => `In ${name}`,
  switchPlace: 'Gemeinschaften und Kanäle',
  skipToContent: 'Zum Inhalt',
  mainMenu: 'Hauptmenü',
  notifications: 'Mitteilungen',

  offline: 'Du bist offline. Was du schreibst, bleibt hier und geht raus, sobald du zurück bist.',
  reconnecting: 'Verbindung wird wieder aufgebaut',
  updateReady: 'Eine neue Version ist bereit.',
  update: 'Aktualisieren',

  notFoundTitle: 'Hier ist nichts',
  notFoundText: 'Die Seite ist umgezogen, oder sie steht dir nicht offen.',
  toStart: 'Zum Anfang',
  awayTitle: 'Noch nicht auf diesem Gerät',
  notHere:
    'Du bist offline, und das ist noch nicht auf deinem Gerät. Es öffnet sich, sobald du wieder da bist.',
  brokenTitle: 'Diese Seite ist gestolpert',
  brokenText:
    'An dir lag es nicht. Was du vorher geschrieben hast, ist sicher; versuch es noch einmal oder geh zum Anfang.',
}

import { wording } from '#lib/messages.ts'
import type { AtDoorMessages } from './at-door-en.ts'

const { plural } = wording('de')

export const atDoor: AtDoorMessages = {
  door: 'Eingang',
  here: (here, expected) => `${here} von ${expected} sind da`,
  walkIns: (count) =>
    plural(count, { one: '# davon ohne Anmeldung', other: '# davon ohne Anmeldung' }),
  opens: (when) => `Eingelassen wird ab ${when}.`,
  closed: 'Das ist seit mehr als einem Tag vorbei. Wer da war, steht fest.',
  sound: 'Ton',

  startCamera: 'Karten scannen',
  stopCamera: 'Kamera anhalten',
  cameraPicture: 'Was die Kamera sieht',
  fromPicture: 'Karte aus einem Bild lesen',
  noCode: 'In diesem Bild ist kein Code, der sich lesen lässt.',
  cameraFailures: {
    denied:
      'Die Kamera ist hier nicht erlaubt. Erlaube sie in den Einstellungen deines Browsers, oder lass nach Namen ein.',
    none: 'Es fand sich keine Kamera. Lies Karten aus Bildern, oder lass nach Namen ein.',
    insecure: 'Browser lesen Karten nur über https. Lass nach Namen ein.',
  },

  welcome: (name) => `Willkommen, ${name}`,
  welcomeAll: 'Willkommen',
  people: (count) => plural(count, { one: '1 Person', other: '# Personen' }),
  already: (name) => `${name} ist schon da`,
  alreadyAt: (when) => `Eingelassen um ${when}. Niemand wurde doppelt gezählt.`,
  noSeat: (name) => `${name} hat keinen Platz`,
  letInAnyway: 'Trotzdem einlassen',
  elsewhere: 'Eine Karte für etwas anderes',
  elsewhereText: (title, when) => `Sie gilt für ${title}, ${when}.`,
  unknown: 'Keine Karte hierfür',
  unknownText: 'Der Code steht hier auf keiner Liste. Frag nach dem Namen.',
  unknownOffline:
    'Dieses Gerät kennt den Code nicht und hat kein Netz, um zu fragen. Frag nach dem Namen.',
  undo: 'Rückgängig',
  next: 'Weiter',
  howMany: 'Wie viele',
  fewer: 'Eine Person weniger',
  more: 'Eine Person mehr',

  byName: 'Nach Namen',
  find: 'Name',
  nobody: 'So heißt niemand auf der Liste.',
  listEmpty: 'Noch hat sich niemand angemeldet. Wer trotzdem kommt, kommt ohne Anmeldung.',
  withoutSeat: 'Ohne Platz',
  checkIn: 'Einlassen',
  inSince: (when) => `da seit ${when}`,
  walkIn: 'Ohne Anmeldung',
  walkInTitle: 'Jemand ohne Anmeldung',
  walkedIn: 'Ohne Anmeldung da',
  walkInName: 'Name, wenn sie mögen',
  somebody: 'Jemand',

  unsent: (count) =>
    plural(count, {
      one: '# Einlass steht nur auf diesem Gerät. Er wird gesendet, sobald es Netz gibt.',
      other: '# Einlässe stehen nur auf diesem Gerät. Sie werden gesendet, sobald es Netz gibt.',
    }),
  refused: (who, why) => `${who} wurde nicht vermerkt: ${why}`,
  retry: 'Noch einmal',
  discard: 'Verwerfen',
}

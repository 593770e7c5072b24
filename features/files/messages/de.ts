import { wording } from '#lib/messages.ts'
import { type en, sizeText } from './en.ts'

const { plural } = wording('de')

export const de: typeof en = {
  attach: 'Dateien anhängen',
  dropHere: 'Dateien hier ablegen, um sie anzuhängen',
  attached: 'Angehängte Dateien',
  sendingFile: (name, percent) => `${name}: ${percent} % gesendet`,
  cancel: (name) => `${name} wegnehmen`,
  retry: (name) => `${name} noch einmal senden`,
  describe: (name) => `Was auf ${name} zu sehen ist`,
  describeHint: 'Beschreib es für alle, die es nicht sehen',
  stillSending: (count) =>
    plural(count, {
      one: 'Eine Datei wird noch gesendet',
      other: '# Dateien werden noch gesendet',
    }),
  notSent: (count) =>
    plural(count, {
      one: 'Eine Datei wurde nicht gesendet: Sende sie noch einmal oder nimm sie weg',
      other: '# Dateien wurden nicht gesendet: Sende sie noch einmal oder nimm sie weg',
    }),
  refused: (count) =>
    plural(count, {
      one: 'Eine Datei kann nicht mit: Nimm sie weg',
      other: '# Dateien können nicht mit: Nimm sie weg',
    }),
  unreachable: 'Der Server ist nicht erreichbar.',
  empty: 'In dieser Datei ist nichts.',
  tooLarge: {
    image: (megabytes) => `Bilder dürfen bis zu ${megabytes} MB haben.`,
    media: (megabytes) => `Videos und Tonaufnahmen dürfen bis zu ${megabytes} MB haben.`,
    other: (megabytes) => `Dateien dürfen bis zu ${megabytes} MB haben.`,
  },
  tooMany: (most) => `Eine Nachricht trägt höchstens ${most} Dateien.`,
  download: (name) => `${name} herunterladen`,
  look: (name) => `${name} ansehen`,
  pictures: 'Bilder',
  others: 'Andere Dateien',
  previous: 'Vorheriges Bild',
  next: 'Nächstes Bild',
  ofAll: (at, all) => `${at} von ${all}`,
  size: (bytes) => sizeText(bytes, 'de'),
}

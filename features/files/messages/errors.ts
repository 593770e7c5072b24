import type { ErrorTexts } from '#platform/server/errors/problem.ts'

export const fileErrors: Record<'en' | 'de', ErrorTexts> = {
  en: {
    'file.too-large-image': ({ megabytes }) => `Pictures may have up to ${megabytes} MB.`,
    'file.too-large-media': ({ megabytes }) => `Videos and sounds may have up to ${megabytes} MB.`,
    'file.too-large-other': ({ megabytes }) => `Files may have up to ${megabytes} MB.`,
    'file.empty': 'There is nothing in this file.',
    'file.cover-no-picture': 'A cover has to be a picture.',
    'file.broken-picture': 'This picture cannot be read. It may be damaged, or far too large.',
    'file.community-full': 'This community has no room left for files.',
    'file.id-taken': 'This file could not be sent. Choose it once more.',
    'file.not-attachable': 'One of the files is not there any more. Choose it once more.',
  },
  de: {
    'file.too-large-image': ({ megabytes }) => `Bilder dürfen bis zu ${megabytes} MB haben.`,
    'file.too-large-media': ({ megabytes }) =>
      `Videos und Tonaufnahmen dürfen bis zu ${megabytes} MB haben.`,
    'file.too-large-other': ({ megabytes }) => `Dateien dürfen bis zu ${megabytes} MB haben.`,
    'file.empty': 'In dieser Datei ist nichts.',
    'file.cover-no-picture': 'Ein Titelbild muss ein Bild sein.',
    'file.broken-picture':
      'Dieses Bild lässt sich nicht lesen. Vielleicht ist es beschädigt oder viel zu groß.',
    'file.community-full': 'Diese Community hat keinen Platz mehr für Dateien.',
    'file.id-taken': 'Diese Datei konnte nicht gesendet werden. Wähle sie noch einmal aus.',
    'file.not-attachable': 'Eine der Dateien ist nicht mehr da. Wähle sie noch einmal aus.',
  },
}

import type { ErrorTexts } from '#platform/server/errors/problem.ts'

/** Sentences for why an import does not begin. */
export const importErrors: Record<'en' | 'de', ErrorTexts> = {
  en: {
    'past.changed-meanwhile':
      'There is more of it, or less, than when you were asked. Look again before you erase it.',
    'import.no-such-path': ({ path }) => `There is no file or folder ${path}.`,
    'import.not-an-archive': ({ path }) => `${path} is neither a zip file nor a folder.`,
    'import.damaged-zip':
      'This zip file is cut short or damaged. Download it again, or unpack what is left of it and import the folder.',
    'import.too-many-files': ({ most }) =>
      `There are more than ${most} files in it, more than any export has.`,
    'import.not-an-export':
      'This is no Slack export: it has neither a readable channels.json nor a groups.json.',
    'import.not-a-discord-export':
      'This is no export of Discord: none of its files is what DiscordChatExporter writes as JSON.',
    'import.no-such-community': ({ slug }) =>
      `There is no community with the address ${slug}. Create it first, or add --create.`,
    'import.bad-address': ({ slug }) =>
      `${slug} can’t be the address of a community: it takes lower-case letters, digits and hyphens, at most 60.`,
  },
  de: {
    'past.changed-meanwhile':
      'Es ist mehr oder weniger als zuvor angezeigt. Sieh noch einmal nach, bevor du es löschst.',
    'import.no-such-path': ({ path }) => `Eine Datei oder einen Ordner ${path} gibt es nicht.`,
    'import.not-an-archive': ({ path }) => `${path} ist weder eine Zip-Datei noch ein Ordner.`,
    'import.damaged-zip':
      'Diese Zip-Datei ist unvollständig oder beschädigt. Lade sie noch einmal herunter, oder entpacke, was noch geht, und importiere den Ordner.',
    'import.too-many-files': ({ most }) =>
      `Darin sind mehr als ${most} Dateien, mehr als jeder Export hat.`,
    'import.not-an-export':
      'Das ist kein Slack-Export: Es gibt weder eine lesbare channels.json noch eine groups.json.',
    'import.not-a-discord-export':
      'Das ist kein Export aus Discord: Keine der Dateien ist, was DiscordChatExporter als JSON schreibt.',
    'import.no-such-community': ({ slug }) =>
      `Eine Community mit der Adresse ${slug} gibt es nicht. Lege sie erst an, oder füge --create hinzu.`,
    'import.bad-address': ({ slug }) =>
      `${slug} kann keine Adresse einer Community sein: Erlaubt sind Kleinbuchstaben, Ziffern und Bindestriche, höchstens 60.`,
  },
}

import type { ErrorTexts } from '#platform/server/errors/problem.ts'

/** Sentences for why an import does not begin. */
export const importErrors: Record<'en' | 'de', ErrorTexts> = {
  en: {
    'past.changed-meanwhile':
      'There is more of it, or less, than when you were asked. Look again before you erase it.',
    'import.leads-import': 'Only leads bring a history in.',
    'import.not-found': 'There is no such import.',
    'import.under-way': 'An import is under way already. Wait for it, or stop it first.',
    'import.too-large': 'This is larger than 2 GB. Import it with the command hamlet import.',
    'import.no-room': 'There is no room left for it on the server. Ask whoever runs Hamlet.',
    'import.bad-name': 'A file of an export is a zip, or JSON.',
    'import.ended': 'This import has ended. Begin another one.',
    'import.broken':
      'Something went wrong on our side. What is in stays; begin it once more to go on.',
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
    'import.leads-import': 'Nur wer die Community leitet, bringt eine Geschichte mit.',
    'import.not-found': 'Diesen Import gibt es nicht.',
    'import.under-way': 'Ein Import läuft schon. Warte auf ihn, oder halte ihn erst an.',
    'import.too-large': 'Das ist größer als 2 GB. Importiere es mit dem Befehl hamlet import.',
    'import.no-room': 'Auf dem Server ist dafür kein Platz mehr. Frage, wer Hamlet betreibt.',
    'import.bad-name': 'Ein Export kommt als Zip oder als JSON.',
    'import.ended': 'Dieser Import ist zu Ende. Beginne einen neuen.',
    'import.broken':
      'Bei uns ging etwas schief. Was da ist, bleibt; beginne noch einmal, um weiterzumachen.',
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

import { wording } from '#lib/messages.ts'
import type { Note, SkipReason } from '../contract.ts'
import type { en } from './en.ts'

const { plural, number } = wording('de')

const reasons: Record<SkipReason, string> = {
  'already-imported': 'schon von einem früheren Import da',
  'bot-change': 'eine App kam hinzu oder ging',
  call: 'ein Anruf',
  'channel-change': 'ein Kanal wurde umbenannt, beschrieben oder archiviert',
  'channel-leave': 'jemand hat einen Kanal verlassen',
  deleted: 'eine dort gelöschte Nachricht',
  'direct-conversation': 'ein privates Gespräch; die werden nie importiert',
  duplicate: 'zweimal dieselbe Nachricht',
  empty: 'eine Nachricht, in der nichts zu lesen ist',
  hidden: 'ein Vermerk des Programms für sich selbst',
  'no-author': 'eine Nachricht ohne Verfasser',
  'no-timestamp': 'eine Nachricht ohne Zeit',
  'not-a-channel': 'ein Eintrag, der keinen Kanal beschreibt',
  'not-a-message': 'ein Eintrag, der keine Nachricht ist',
  'not-a-person': 'ein Eintrag, der keine Person beschreibt',
  pin: 'etwas wurde angeheftet',
  'reaction-without-person': 'ein Emoji, bei dem nicht steht, von wem es ist',
  reminder: 'eine Erinnerung wurde gestellt',
  'system-message': 'ein Hinweis des Programms, etwa auf einen Boost oder neuen Thread',
  'thread-broadcast-duplicate': 'die Kopie einer Antwort aus einem Thread',
  'too-large': 'eine viel zu große Datei',
  'unlisted-folder': 'ein Ordner, der zu keinem aufgeführten Kanal gehört',
  'unreadable-file': 'eine Datei, die sich nicht lesen lässt',
  'unsafe-path': 'ein Pfad, der aus dem Archiv hinausführt',
}

const notes: Record<Note, string> = {
  'bad-characters': 'einige Zeichen waren unlesbar und stehen als � da',
  'cut-short': 'eine viel zu lange Nachricht, gekürzt',
  'no-folder': 'von diesem Kanal sind keine Nachrichten im Archiv',
  'no-people': 'es gibt keine Liste der Personen, Namen stammen aus den Nachrichten',
}

/** The same in German. */
export const de: typeof en = {
  reasons: { ...reasons, ...notes },
  people: (count) => plural(count, { one: 'eine Person', other: '# Personen' }),
  channels: (count) => plural(count, { one: 'ein Kanal', other: '# Kanäle' }),
  messages: (count) => plural(count, { one: 'eine Nachricht', other: '# Nachrichten' }),
  reactions: (count) => plural(count, { one: 'eine Reaktion', other: '# Reaktionen' }),
  threads: (count) => plural(count, { one: 'ein Thread', other: '# Threads' }),
  files: (count) => plural(count, { one: 'eine Datei', other: '# Dateien' }),
  added: 'Hinzugekommen:',
  leftOut: 'Weggelassen:',
  stopped: 'Angehalten. Was da ist, bleibt; derselbe Befehl macht dort weiter.',
  purpose: 'Weiterführen, was anderswo begann.',
  progress: (done, total, messages) =>
    `${number(done)} von ${number(total)} Dateien gelesen, ${number(messages)} Nachrichten`,
  written: {
    unknownPerson: (key) => `Unbekannte Person ${key}`,
    unknownBot: (key) => `Unbekannte App ${key}`,
    file: (name) => `Datei: ${name}`,
    deletedFile: 'Eine Datei, die es nicht mehr gibt',
    answering: (name) => `Antwort an ${name}`,
    sticker: (name) => `Sticker: ${name}`,
  },
}

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
  'file-broken': 'ein beschädigtes Bild; eine Zeile nennt es',
  'file-deleted': 'eine dort gelöschte Datei',
  'file-empty': 'eine Datei, in der nichts ist; eine Zeile nennt sie',
  'file-hidden': 'eine Datei, die Slack zurückhält',
  'file-missing': 'eine Datei, die nicht im Archiv liegt; eine Zeile nennt sie',
  hidden: 'ein Vermerk des Programms für sich selbst',
  'no-author': 'eine Nachricht ohne Verfasser',
  'no-room': 'eine Datei, für die diese Community keinen Platz hat; eine Zeile nennt sie',
  'no-timestamp': 'eine Nachricht ohne Zeit',
  'not-a-channel': 'ein Eintrag, der keinen Kanal beschreibt',
  'not-a-message': 'ein Eintrag, der keine Nachricht ist',
  'not-a-person': 'ein Eintrag, der keine Person beschreibt',
  pin: 'etwas wurde angeheftet',
  'reaction-without-person': 'ein Emoji, bei dem nicht steht, von wem es ist',
  reminder: 'eine Erinnerung wurde gestellt',
  'system-message': 'ein Hinweis des Programms, etwa auf einen Boost oder neuen Thread',
  'thread-broadcast-duplicate': 'die Kopie einer Antwort aus einem Thread',
  'too-large': 'eine zu große Datei',
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
  history: 'Eure Geschichte',
  historyText:
    'Bring mit, was ihr anderswo gesagt habt: Personen, Kanäle, Threads, Reaktionen, Angeheftetes und Dateien.',
  bring: 'Geschichte mitbringen',
  whereFrom: 'Wo habt ihr bisher geredet?',
  tools: { slack: 'Slack', discord: 'Discord' },
  toolTexts: {
    slack:
      'Die Zip-Datei aus Einstellungen › Daten importieren/exportieren, so wie sie heruntergeladen wurde.',
    discord:
      'Was DiscordChatExporter als JSON schreibt: eine Zip-Datei oder alle Dateien auf einmal.',
  },
  chooseFiles: 'Dateien auswählen',
  dropHere: 'oder hierher ziehen, bis 2 GB',
  privacy:
    'Niemand bekommt eine Mail. Private Gespräche werden nie gelesen. Private Kanäle aus Slack bleiben bei denen, die darin waren; Exporte aus Discord sagen nicht, welche Kanäle privat waren. Bring also nur mit, was alle Mitglieder lesen dürfen.',
  uploading: (name) => `${name} wird hochgeladen`,
  importing: (name) => `${name} wird importiert`,
  ofBytes: (sent, all) => `${number(sent)} von ${number(all)} MB`,
  cancel: 'Abbrechen',
  stop: 'Anhalten',
  goOn: 'Weitermachen',
  states: {
    uploading: 'wird hochgeladen',
    running: 'läuft',
    interrupted: 'unterbrochen, als der Server anhielt',
    done: 'fertig',
    failed: 'nicht importiert',
    stopped: 'angehalten; was da ist, bleibt',
  },
  earlier: 'Bisherige Importe',
  noneYet: 'Noch wurde nichts importiert',
  startedBy: (name) => `von ${name}`,
  whyLeftOut: 'Was weggelassen wurde',
  myPast: 'Was du anderswo gesagt hast',
  myPastText:
    'Was unter Namen importiert wurde, die deine sind. Es steht in den Kanälen wie alles, was du hier sagst.',
  nothingPast: 'Nichts Importiertes ist von dir',
  pastMessages: (count) =>
    plural(count, { one: 'Eine Nachricht ist von dir.', other: '# Nachrichten sind von dir.' }),
  keepText:
    'Um es zu behalten, musst du nichts tun. Wenn du es löschst, sind Worte, Reaktionen und Dateien endgültig weg; die Stellen bleiben, damit Antworten lesbar bleiben.',
  erase: 'Meine Vergangenheit löschen',
  eraseTitle: (count) =>
    plural(count, {
      one: 'Eine Nachricht endgültig löschen?',
      other: '# Nachrichten endgültig löschen?',
    }),
  eraseWarning:
    'Das lässt sich nicht rückgängig machen, und ein neuer Import bringt es nicht zurück. Was du seither hier gesagt hast, bleibt.',
  eraseVerb: 'Endgültig löschen',
  erased: (count) =>
    plural(count, { one: 'Eine Nachricht gelöscht', other: '# Nachrichten gelöscht' }),
  isThisYou: (name) => `Bist du das, ${name}?`,
  claimText: (name, tool, count) =>
    `${name} in ${tool} hatte deine Adresse und hat hier ${plural(count, { one: 'eine Nachricht', other: '# Nachrichten' })} geschrieben. Übernimm sie, dann kannst du sie behalten oder löschen.`,
  claim: 'Ja, das bin ich',
  notMe: 'Das bin ich nicht',
  claimed: 'Jetzt gehört es dir',
  adviceTitle: 'Eure Geschichte ist da',
  adviceText: (messages, people) =>
    `${plural(messages, { one: 'Eine Nachricht', other: '# Nachrichten' })} von ${plural(people, { one: 'einer Person', other: '# Personen' })}. Sie warten auf alle, die sie geschrieben haben.`,
  spokeMost: 'Wer am meisten gesprochen hat',
  inviteFirst: 'Wen ihr zuerst einladet',
  inviteFirstText: (people, conversations) =>
    `${plural(people, { one: 'Diese Person war', other: 'Diese # waren' })} an den meisten der ${number(conversations)} Gespräche beteiligt, bei denen noch niemand von hier dabei war.`,
  inMore: (count) => plural(count, { one: 'in einem Gespräch', other: 'in # Gesprächen' }),
  inMoreNext: (count) => plural(count, { one: 'in einem weiteren', other: 'in # weiteren' }),
  makeLink: 'Einladungslink',
  linkCopied: (name) => `Ein Link für ${name} ist kopiert. Schicke ihn der Person selbst.`,
  linkFor: (name) => `Einladungslink für ${name}`,
  putAway: 'Weglegen',
  months: (first, last) => `Von ${first} bis ${last}`,
  inMonth: (month, count) => `${month}: ${number(count)}`,
  written: {
    unknownPerson: (key) => `Unbekannte Person ${key}`,
    unknownBot: (key) => `Unbekannte App ${key}`,
    file: (name) => `Datei: ${name}`,
    deletedFile: 'Eine Datei, die es nicht mehr gibt',
    hiddenFile: 'Eine Datei, die Slack zurückhält',
    answering: (name) => `Antwort an ${name}`,
    sticker: (name) => `Sticker: ${name}`,
  },
}

import { wording } from '#lib/messages.ts'
import type { SearchMessages } from './en.ts'

const { plural, list } = wording('de')

export const de: SearchMessages = {
  search: 'Suchen',
  searchIn: (place) => `${place} durchsuchen`,
  everywhere: 'Alle meine Communitys durchsuchen',
  hint: 'Wörter, "genaue Folgen", from:Name, in:Ort',
  clear: 'Leeren',
  results: 'Ergebnisse',
  suggestions: 'Vorschläge',
  best: 'Passendste',
  newest: 'Neueste',
  order: 'Reihenfolge',
  searching: 'Suche läuft',
  count: (count, more) =>
    more
      ? `Die ersten ${count} Ergebnisse`
      : plural(count, { none: 'Nichts gefunden', one: 'Ein Ergebnis', other: '# Ergebnisse' }),
  more: 'Mehr anzeigen',
  meant: (typed, meant) =>
    `Niemand hat „${typed}“ geschrieben. Das sind Ergebnisse für ${list(meant.map((word) => `„${word}“`))}.`,
  emptyTitle: 'Wonach suchst du?',
  emptyText:
    'In Nachrichten, Forum, Bibliothek und Terminen: in allem, was du lesen darfst. Beim Tippen lässt es sich eingrenzen:',
  recent: 'Letzte Suchen',
  forget: 'Vergessen',
  noneTitle: 'Nichts gefunden',
  noneText:
    'Versuch es mit weniger Wörtern, einer anderen Schreibweise oder ohne einen der Filter.',
  inAll: 'Alle meine Communitys durchsuchen',
  offline: 'Der Server ist nicht erreichbar. Das ist das Neueste, das dieses Gerät hat.',
  failed: 'Der Server konnte gerade nicht suchen. Das ist das Neueste, das dieses Gerät hat.',
  tryAgain: 'Noch einmal versuchen',
  somebody: 'Jemand',
  inThread: 'in einem Thread',
  remove: (filter) => `${filter} entfernen`,
  addFilter: (filter) => `Filter ${filter} hinzufügen`,
  from: 'Von',
  in: 'In',
  type: 'Art',
  has: 'Mit',
  before: 'Vor',
  after: 'Nach',
  on: 'Am',
  me: 'mir',
  operatorHelp: {
    from: 'was jemand geschrieben hat',
    in: 'ein Kanal, eine Kategorie oder ein Bereich',
    type: 'message (Nachricht), post (Beitrag), topic (Thema), question (Frage), answer (Antwort), solved (gelöst), resource (aus der Bibliothek) oder event (Veranstaltung)',
    has: 'file (Datei), link, poll (Umfrage) oder reaction (Reaktion)',
    before: 'ein Tag, etwa 2026-11-01',
    after: 'ein Tag, oder last-week',
    on: 'ein Tag, oder today',
  },
  exactHelp: 'genau diese Wörter',
  withoutHelp: 'nicht dieses Wort',
  searchFor: (typed) => `Alles nach „${typed}“ durchsuchen`,
  kinds: 'Was gezeigt wird',
  all: 'Alles',
  messages: 'Nachrichten',
  forum: 'Forum',
  solved: 'Gelöst',
  library: 'Bibliothek',
  events: 'Termine',
  event: 'Veranstaltung',
  answerIn: 'Antwort',
  replyIn: 'Beitrag',
  commentOn: 'Kommentar',
  status: {
    suggested: 'Vorgeschlagen',
    returned: 'Zurückgegeben',
    archived: 'Archiviert',
    solved: 'Gelöst',
  },
}

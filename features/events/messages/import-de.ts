import { wording } from '#lib/messages.ts'
import type { ImportWords } from './importing.ts'

const { plural } = wording('de')

export const importWords: ImportWords = {
  title: 'Veranstaltungen aus einer Kalenderdatei',
  text: 'Eine Datei, die auf .ics endet, wie Kalender sie schreiben. Ihre Termine werden Entwürfe, die nur Leitende sehen. Niemand wird eingeladen oder angeschrieben.',
  choose: 'Datei wählen',
  chooseHint: 'Bis 10 MB.',
  look: 'Ansehen, was hereinkommt',
  bringIn: (count) =>
    plural(count, {
      none: 'Nichts kommt herein',
      one: '# Veranstaltung übernehmen',
      other: '# Veranstaltungen übernehmen',
    }),
  comesIn: (count) =>
    plural(count, {
      none: 'Nichts kommt herein',
      one: '# Veranstaltung kommt herein',
      other: '# Veranstaltungen kommen herein',
    }),
  cameIn: (count) =>
    plural(count, {
      none: 'Nichts wurde übernommen.',
      one: '# Veranstaltung wurde übernommen.',
      other: '# Veranstaltungen wurden übernommen.',
    }),
  asDrafts: 'Es sind Entwürfe. Sieh sie durch und veröffentliche, was stimmt.',
  toEvents: 'Zu den Terminen',
  another: 'Noch eine Datei',
  dates: (count) => plural(count, { one: '# Termin', other: '# Termine' }),
  skipped: (count) =>
    plural(count, {
      one: '# Veranstaltung bleibt draußen',
      other: '# Veranstaltungen bleiben draußen',
    }),
  worthALook: (count) =>
    plural(count, { one: '# Zeile lohnt einen Blick', other: '# Zeilen lohnen einen Blick' }),
  untold: (count) => plural(count, { one: 'und eine weitere', other: 'und # weitere' }),
  more: (count) => `und ${count} weitere`,
  line: (line) => `Zeile ${line}`,
  noTitle: 'Ohne Titel',
  leadsOnly: 'Für Leitende',
  leadsOnlyText: 'Kalender übernehmen die Leitenden.',
  reasons: {
    'already-imported': 'ist schon hier',
    over: 'ist vorbei',
    cancelled: 'wurde abgesagt',
    'no-title': 'hat keinen Titel',
    'too-long': 'dauert länger als zwei Wochen',
    refused: 'hat Termine, die hier keine Veranstaltung haben kann',
    'next-time': 'kommt beim nächsten Mal: es sind zu viele auf einmal',
  },
  problems: {
    'not-a-calendar': 'das ist keine Kalenderdatei',
    'too-large': 'die Datei ist größer als 10 MB',
    'too-many-events': 'es sind mehr als 10.000 Termine',
    'line-unreadable': 'eine Zeile, die sich nicht lesen lässt',
    'part-not-closed': 'ein Teil ohne Ende',
    'part-not-opened': 'ein Ende ohne Anfang',
    'not-an-event': 'kein Termin und übergangen',
    'no-start': 'ein Termin ohne Anfang',
    'time-unreadable': 'eine Zeit, die sich nicht lesen lässt',
    'year-out-of-range': 'ein Jahr, in dem sich jemand vertippt hat',
    'end-before-start': 'das Ende liegt vor dem Anfang',
    'zone-unknown': 'eine Zeitzone, die niemand kennt',
    'zone-guessed': 'eine Zeitzone unter anderem Namen',
    'rule-unreadable':
      'daraus geht nicht hervor, wann es sich wiederholt; nur der erste Termin kommt herein',
    'several-rules': 'eine zweite Regel; ihre Termine sind ausgeschrieben',
    'only-this-date': 'eine Änderung ab hier; sie gilt nur für diesen Termin',
    'older-version': 'eine ältere Fassung desselben Termins',
  },
}

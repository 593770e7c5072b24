import type { en } from './en.ts'

export const de: typeof en = {
  control: 'Strg+',
  formatting: 'Formatierung',
  formats: {
    heading: 'Überschrift',
    bold: 'Fett',
    italic: 'Kursiv',
    strike: 'Durchgestrichen',
    link: 'Link',
    list: 'Liste',
    numbers: 'Nummerierte Liste',
    quote: 'Zitat',
    code: 'Code',
    table: 'Tabelle',
    spoiler: 'Spoiler',
    footnote: 'Fußnote',
  },
  attach: 'Bild oder Datei',
  write: 'Schreiben',
  preview: 'Vorschau',
  previewOf: (label) => `Vorschau: ${label}`,
  nothingYet: 'Was du schreibst, steht hier so, wie andere es sehen werden.',
  dropHere: 'Hier ablegen',
  sending: (count) =>
    count === 1 ? 'Eine Datei wird gesendet …' : `${count} Dateien werden gesendet …`,
  notSent: 'Die Datei ließ sich nicht senden. Versuch es noch einmal.',
  tabKeys:
    'In Code und Listen rückt Tab den Text ein. Drück zuerst Escape, um zum nächsten Feld zu kommen.',
  column: 'Spalte',

  added: 'Neu:',
  removed: 'Entfernt:',
  endOfChange: 'Ende der Änderung.',
  unchanged: 'Nichts hat sich geändert.',
  tooDifferent: 'Es hat sich so viel geändert, dass einzelne Wörter nicht verglichen werden.',
}

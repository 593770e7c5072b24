import type { en } from './en.ts'

export const de: typeof en = {
  somebody: 'jemand',
  elsewhere: 'anderswo',
  code: 'Code',
  table: 'Tabelle',
  done: 'Erledigt',
  toDo: 'Offen',
  spoiler: 'Spoiler',
  showSpoiler: 'Spoiler. Drücken, um ihn zu lesen.',
  footnote: (number) => `Fußnote ${number}`,
  footnotes: 'Fußnoten',
  backToText: (number) => `Zurück zu Fußnote ${number} im Text`,
  linkToHeading: (heading) => `Link zu „${heading}“`,
  openPicture: (name) => `${name} ansehen`,
  picture: 'Bild',
}

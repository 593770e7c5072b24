import type { en } from './en.ts'

export const de: typeof en = {
  somebody: 'jemand',
  elsewhere: 'anderswo',
  code: 'Code',
  table: 'Tabelle',
  done: 'Erledigt',
  toDo: 'Offen',
}

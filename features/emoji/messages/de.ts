import type { en } from './en.ts'

export const de: typeof en = {
  search: 'Emoji suchen',
  found: 'Emojis',
  recent: 'Zuletzt benutzt',
  own: 'Unsere',
  none: 'So heißt kein Emoji.',
  loading: 'Die Emojis werden geladen',
  tone: 'Hautton',
  tones: ['Ohne', 'Hell', 'Mittelhell', 'Mittel', 'Mitteldunkel', 'Dunkel'],
}

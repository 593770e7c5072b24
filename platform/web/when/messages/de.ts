import type { WhenMessages } from './en.ts'

export const de: WhenMessages = {
  in20Minutes: 'In 20 Minuten',
  in1Hour: 'In 1 Stunde',
  tomorrow: 'Morgen um 9',
  monday: 'Montag um 9',
  custom: 'Andere Zeit …',
  words: 'Wann?',
  wordsHint: 'Zum Beispiel: morgen um 9, in 3 Stunden, nächsten Montag 14:30',
  understood: (when: string) => `Das ist ${when}`,
  notUnderstood: 'Sag es anders, oder wähle unten Tag und Uhrzeit.',
  past: 'Diese Zeit ist vorbei. Wähle eine spätere.',
  date: 'Tag',
  time: 'Uhrzeit',
  or: 'Oder wähle',
  inZone: (zone: string) => `Die Zeiten gelten in deiner Zeitzone, ${zone}.`,
}

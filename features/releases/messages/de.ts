import { wording } from '#lib/messages.ts'
import type { en } from './en.ts'

const { list } = wording('de')

export const de: typeof en = {
  members: 'Alle Mitglieder',
  leads: 'Leitung',
  public: 'Alle, auch ohne Konto',
  organisation: 'Alle in der Organisation',
  publicShort: 'Öffentlich',
  named: 'Einzelne Mitglieder',
  namedPeople: 'Wer',
  ringGone: 'Ein Kreis, den es nicht mehr gibt',
  together: (names) => list(names),
  first: (now, next, when) => `Zuerst ${now}, ${when} ${next}`,
  notYet: (next, when) => `${when} ${next}`,
  plan: 'Wer es sieht und ab wann',
  planHint: 'Jeder Schritt kommt zu den vorigen hinzu. Du und die übrige Leitung seht es immer.',
  step: (nth) => `Schritt ${nth}`,
  who: 'Wer',
  when: 'Ab wann',
  atOnce: 'Sofort',
  later: 'Zu einer Zeit',
  date: 'Tag',
  time: 'Uhrzeit',
  addStep: 'Später für mehr öffnen',
  removeStep: (nth) => `Schritt ${nth} entfernen`,
  inZone: (zone) => `Die Zeiten gelten in ${zone}.`,
}

import type { ErrorTexts } from '#platform/server/errors/problem.ts'

export const seriesErrors: Record<'en' | 'de', ErrorTexts> = {
  en: {
    'event.rule-too-long': 'This is too long for a rule of a series.',
    'event.rule-unreadable': ({ part }) => `Nobody can tell from this when it repeats: ${part}`,
    'event.rule-part-unknown': ({ part }) =>
      `Calendars read this part of the rule differently, so it is not taken: ${part}`,
    'event.rule-too-often': 'A series has one date a day at most.',
    'event.rule-count-and-until': 'A series ends after so many dates, or on a day: choose one.',
    'event.rule-count': 'A series has from 1 to 10,000 dates.',
    'event.rule-interval': 'Choose a whole number from 1 to 10,000 for how often it repeats.',
    'event.rule-parts-clash': ({ part }) => `This does not go with the rest of the rule: ${part}`,
    'event.rule-misses-start':
      'The first date is not on a day of the series. Choose another first date, or another day.',
    'event.no-dates': 'Every date is left out. Keep one at least.',
    'date.only-one': 'This event has one date: change the event itself.',
    'date.first': 'No date stands before this one: change the event itself.',
    'date.over': 'This date is over, and stays as it was.',
    'date.cancelled': 'This date was called off. Put it back first.',
    'date.in-the-past': 'That is over already. Choose a time that is to come.',
    'date.too-many': ({ most }) => `A series has at most ${most} dates beside its rule.`,
  },
  de: {
    'event.rule-too-long': 'Für die Regel einer Reihe ist das zu lang.',
    'event.rule-unreadable': ({ part }) =>
      `Daraus geht nicht hervor, wann sich die Veranstaltung wiederholt: ${part}`,
    'event.rule-part-unknown': ({ part }) =>
      `Diesen Teil der Regel lesen Kalender verschieden, darum geht er nicht: ${part}`,
    'event.rule-too-often': 'Eine Reihe hat höchstens einen Termin am Tag.',
    'event.rule-count-and-until':
      'Eine Reihe endet nach so vielen Terminen oder an einem Tag: Wähl eines davon.',
    'event.rule-count': 'Eine Reihe hat 1 bis 10.000 Termine.',
    'event.rule-interval': 'Wähl eine ganze Zahl von 1 bis 10.000 dafür, wie oft sie wiederkehrt.',
    'event.rule-parts-clash': ({ part }) => `Das passt nicht zum Rest der Regel: ${part}`,
    'event.rule-misses-start':
      'Der erste Termin liegt auf keinem Tag der Reihe. Wähl einen anderen ersten Termin oder einen anderen Tag.',
    'event.no-dates': 'Alle Termine sind ausgelassen. Lass wenigstens einen stehen.',
    'date.only-one': 'Diese Veranstaltung hat nur einen Termin: Ändere die Veranstaltung selbst.',
    'date.first': 'Vor diesem Termin steht keiner: Ändere die Veranstaltung selbst.',
    'date.over': 'Dieser Termin ist vorbei und bleibt, wie er war.',
    'date.cancelled': 'Dieser Termin ist abgesagt. Nimm die Absage zuerst zurück.',
    'date.in-the-past': 'Das ist schon vorbei. Wähl eine Zeit, die noch kommt.',
    'date.too-many': ({ most }) => `Eine Reihe hat höchstens ${most} Termine neben ihrer Regel.`,
  },
}

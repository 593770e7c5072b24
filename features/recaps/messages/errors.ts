import type { ErrorTexts } from '#platform/server/errors/problem.ts'

export const recapErrors: Record<'en' | 'de', ErrorTexts> = {
  en: {
    'recap.hosts-only': 'Hosts and leads do this.',
    'recap.not-there': 'This is for those who were there.',
    'recap.not-begun': 'It has not begun yet.',
    'recap.survey-answered': 'Somebody answered already, so what is asked stays as it is.',
    'recap.survey-closed': 'This survey takes no answers any more.',
    'recap.answered': 'You have answered already. Thank you.',
    'recap.answer-missing': 'Answer “{label}”.',
    'recap.one-answer': 'Choose one answer to “{label}”.',
    'recap.no-such-choice': 'Choose one of the answers to “{label}”.',
    'recap.no-rooms': 'There were no rooms.',
    'recap.too-many': 'At most {most} things are kept of an event.',
  },
  de: {
    'recap.hosts-only': 'Das machen Ausrichtende und Leitende.',
    'recap.not-there': 'Das ist für alle, die dabei waren.',
    'recap.not-begun': 'Es hat noch nicht begonnen.',
    'recap.survey-answered': 'Jemand hat schon geantwortet, darum bleibt, was gefragt wird.',
    'recap.survey-closed': 'Diese Umfrage nimmt keine Antworten mehr an.',
    'recap.answered': 'Du hast schon geantwortet. Danke.',
    'recap.answer-missing': 'Beantworte „{label}“.',
    'recap.one-answer': 'Wähl eine Antwort auf „{label}“.',
    'recap.no-such-choice': 'Wähl eine der Antworten auf „{label}“.',
    'recap.no-rooms': 'Es gab keine Räume.',
    'recap.too-many': 'Von einer Veranstaltung wird höchstens {most} Mal etwas aufgehoben.',
  },
}

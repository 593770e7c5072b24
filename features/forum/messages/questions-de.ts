import { wording } from '#lib/messages.ts'
import type { QuestionMessages } from './questions.ts'

const { plural, list } = wording('de')

export const de: QuestionMessages = {
  accept: 'Als Lösung annehmen',
  takeBack: 'Angenommen. Zurücknehmen',
  accepted: 'Angenommene Antwort',
  answeredBy: (name) => `Beantwortet von ${name}`,
  toAnswer: 'Zur Antwort',
  helped: 'Das hat geholfen',
  helpedBy: (names) => `Hat ${list(names)} geholfen`,
  same: 'Diese Frage habe ich auch',
  sameBy: (names) => `Dasselbe fragen: ${list(names)}`,
  waits: (days) =>
    plural(days, { none: 'heute gefragt', one: 'wartet einen Tag', other: 'wartet # Tage' }),
  waiting: 'Wartende Fragen',
  waitingTitle: 'Fragen, die auf eine Antwort warten, die längste zuerst',
  unheard: 'Noch hat niemand geschrieben',
  nothingWaits: 'Keine Frage wartet',
  nothingWaitsText: 'Jede Frage, die du sehen kannst, hat ihre Antwort.',
  byVotes: 'Was am meisten geholfen hat',
  votes: (count) =>
    plural(count, { none: 'keine Stimmen', one: 'half einer Person', other: 'half #' }),
  askSomebody: 'Jemanden fragen…',
  askTitle: 'Jemanden um eine Antwort bitten',
  askText:
    'Die Person findet deine Frage mit deinem Namen im Forum und darf sie vorbeiziehen lassen.',
  askNone: 'Da fällt uns niemand ein. Schlagwörter helfen, die Richtigen zu finden.',
  ask: (name) => `${name} fragen`,
  asked: (names) => `Du hast ${list(names)} gefragt.`,
  acceptedOnTags: (count) =>
    plural(count, { one: 'eine angenommene Antwort dazu', other: '# angenommene Antworten dazu' }),
  acceptedInCategory: (count) =>
    plural(count, { one: 'eine angenommene Antwort hier', other: '# angenommene Antworten hier' }),
  wroteOnTags: (count) =>
    plural(count, {
      one: 'hat einmal davon geschrieben',
      other: 'hat in # Themen davon geschrieben',
    }),
  asksYou: (name) => `${name} fragt dich`,
  asksYouAll: 'Du bist gefragt',
  answer: 'Antworten',
  decline: 'Gerade nicht',
  often: 'Wie oft ich gefragt werde',
  usual: 'Wie es kommt',
  seldom: 'Selten',
  never: 'Nie',
  duplicate: 'Als Duplikat schließen…',
  noDuplicate: 'Es ist kein Duplikat',
  duplicateTitle: 'Als Duplikat schließen',
  duplicateText: 'Die Frage wird geschlossen und führt zum anderen Thema. Beide zeigen einander.',
  duplicateOf: 'Zu dieser Frage gibt es schon ein Thema:',
  duplicateVerb: 'Als Duplikat schließen',
  duplicateField: 'Das andere Thema',
  duplicateNone: 'Es gibt kein anderes Thema, das alle sehen, die diese Frage lesen.',
  duplicates: 'Noch einmal gefragt in',
  similar: 'Ist es eines von diesen?',
}

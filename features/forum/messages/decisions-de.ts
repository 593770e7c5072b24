import { wording } from '#lib/messages.ts'
import type { DecisionsMessages } from './decisions-en.ts'

const { plural } = wording('de')

/** Die Worte der Entscheidungen. */
export const decisionsDe: DecisionsMessages = {
  decision: 'Entscheidung',
  openUntil: (when) => `Offen bis ${when}`,
  overSince: (when) => `Geschlossen ${when}, das Ergebnis steht noch aus`,
  settled: (outcome, when) => `${outcome} ${when}`,
  overBlock: 'Angenommen trotz eines Vetos. Im Ergebnis steht, warum.',
  reopened: (count) =>
    plural(count, {
      one: 'Sie wurde einmal neu geöffnet.',
      other: 'Sie wurde #-mal neu geöffnet.',
    }),
  outcomes: {
    adopted: 'Angenommen',
    rejected: 'Abgelehnt',
    withdrawn: 'Zurückgezogen',
    'no-decision': 'Ohne Entscheidung',
    reopened: 'Wieder offen',
  },
  stances: { agree: 'Dafür', abstain: 'Enthaltung', disagree: 'Dagegen', block: 'Veto' },
  stanceTexts: {
    agree: 'Machen wir das.',
    abstain: 'Ich trage mit, was die anderen entscheiden.',
    disagree: 'Ich würde es nicht tun, stehe aber nicht im Weg.',
    block: 'Das würde uns schaden. Ich stelle mich dagegen und sage, warum.',
  },
  yours: 'Wie stehst du dazu?',
  reason: 'Warum',
  reasonBlock: 'Warum du ein Veto einlegst',
  reasonHint: 'Alle, die das Thema lesen, sehen es mit deinem Namen.',
  take: 'Stellung nehmen',
  change: 'Meine Haltung ändern',
  taken: 'Notiert.',
  positions: (count) =>
    plural(count, {
      none: 'Noch niemand hat Stellung genommen',
      one: 'Eine Stellungnahme',
      other: '# Stellungnahmen',
    }),
  before: (stance, when) => `Vorher: ${stance}, ${when}`,
  history: 'Wie es sich änderte',
  failed: 'Wer wie dazu steht, ließ sich nicht laden.',
  settle: 'Ergebnis schreiben',
  settleTitle: 'Was kam dabei heraus?',
  settleText: 'Es steht dann mit deinem Namen im Thema und im Verzeichnis der Entscheidungen.',
  outcome: 'Ergebnis',
  words: 'In Worten',
  wordsHint: 'Was entschieden wurde, warum, und wie es weitergeht.',
  settleVerb: 'Ergebnis festhalten',
  blocked: (names) =>
    `Veto: ${names}. Annehmen kann es nur noch die Leitung, und das Ergebnis muss darauf antworten.`,
  answersBlock: 'Meine Worte antworten auf das Veto',
  closeNow: 'Jetzt schließen',
  move: 'Datum ändern …',
  moveVerb: 'Dann schließen',
  reopen: 'Wieder öffnen …',
  reopenTitle: 'Diese Entscheidung wieder öffnen',
  reopenText: 'Wer wie dazu steht, bleibt und kann geändert werden. Der Grund steht dann im Thema.',
  reopenReason: 'Warum',
  reopenVerb: 'Wieder öffnen',
  closes: 'Schließt',
  closesHint: (zone) => `Bis dahin nehmen Mitglieder Stellung. Deine Zeit, ${zone}.`,
  manage: 'Was mit dieser Entscheidung geschieht',
  register: 'Entscheidungen',
  registerText: 'Was diese Community entschieden hat und was offen ist.',
  toRegister: 'Verzeichnis der Entscheidungen',
  all: 'Alle',
  states: { open: 'Offen', waiting: 'Ergebnis steht aus' },
  emptyTitle: 'Hier steht noch keine Entscheidung',
  emptyText: 'Eröffne ein Thema der Art Entscheidung. Was dabei herauskommt, steht dann hier.',
  older: 'Ältere zeigen',
  loadFailed: 'Das Verzeichnis ließ sich nicht laden.',
}

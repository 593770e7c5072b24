import { wording } from '#lib/messages.ts'
import type { beside as en } from './beside-en.ts'

const { plural } = wording('de')

export const beside: typeof en = {
  listOf: (title, channel) => `${title} in ${channel}`,
  back: 'Zurück zum Kanal',
  more: 'Mehr zeigen',
  filesFailed: 'Die Dateien ließen sich nicht holen.',
  noFilesTitle: 'Hier gibt es noch keine Dateien',
  noFilesText: 'Was in diesem Kanal und seinen Threads mitgeschickt wird, sammelt sich hier.',
  showInConversation: 'Im Gespräch zeigen',
  questionsFailed: 'Die Fragen ließen sich nicht holen.',
  noQuestionsTitle: 'Keine Frage ist offen',
  noQuestionsText: 'Was hier gefragt wird, steht in dieser Liste, bis es als gelöst markiert ist.',
  untold: 'Eine Nachricht ohne Worte',
  waits: (ago) => `wartet seit ${ago}`,
  answers: (count) =>
    plural(count, { none: 'noch keine Antwort', one: 'eine Antwort', other: '# Antworten' }),
}

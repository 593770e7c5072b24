import { wording } from '#lib/messages.ts'
import type { ThreadMessages } from './threads-en.ts'

const { plural } = wording('de')

export const threads: ThreadMessages = {
  thread: 'Thread',
  threadIn: (channel) => `Thread in ${channel}`,
  replyHere: 'Im Thread antworten',
  replies: (count) => plural(count, { one: 'Eine Antwort', other: '# Antworten' }),
  lastOne: (when) => `die letzte ${when}`,
  repliedTo: (words) => `Antwort auf „${words}“`,
  repliedToOlder: 'Antwort auf eine frühere Nachricht',
  solvedBy: (name, ago) => `Von ${name} als gelöst markiert, vor ${ago}`,
  solvedNow: (name) => `Von ${name} als gelöst markiert, gerade eben`,
  solve: 'Als gelöst markieren',
  reopen: 'Wieder öffnen',
  follow: 'Folgen',
  following: 'Folgst du',
  followText: 'Diesem Thread folgen und von neuen Antworten erfahren',
  leaveText: 'Diesem Thread nicht mehr folgen',
  followed: 'Du folgst diesem Thread und erfährst von neuen Antworten.',
  left: 'Von diesem Thread hörst du nichts mehr, außer jemand erwähnt dich darin.',
  close: 'Thread schließen',
  answersIn: 'Antworten',
  noReplies: 'Noch hat niemand geantwortet.',
  reply: 'Antworten',
  alsoIn: (channel) => `Auch an ${channel} senden`,
  failed: 'Dieser Thread konnte nicht geladen werden.',
  missingTitle: 'Diesen Thread gibt es nicht',
  missingText: 'Er ist gelöscht, oder er steht dir nicht offen.',
  offNote: 'In diesem Kanal gibt es keine Threads mehr.',
  askNote:
    'Hier schreibt, wer leitet. Wenn du etwas fragen willst, antworte im Thread auf eine Nachricht.',
  threadsText: 'Gespräche, die du begonnen hast, in denen du mitredest oder erwähnt wurdest.',
  emptyTitle: 'Du folgst noch keinem Thread',
  emptyText:
    'Antworte im Thread auf eine Nachricht oder folge einem Thread, dann steht er hier. So siehst du auf einen Blick, wo jemand geantwortet hat.',
  others: (count) =>
    plural(count, {
      one: 'Du folgst einem älteren Thread, in dem nichts Neues steht.',
      other: 'Du folgst # älteren Threads, in denen nichts Neues steht.',
    }),
  gone: 'Die Nachricht wurde gelöscht.',
  untold: 'Eine Nachricht ohne Worte',
  unread: (count) => plural(count, { one: 'eine neue Antwort', other: '# neue Antworten' }),
  policy: 'Threads',
  policies: {
    free: 'Frei',
    threads: 'Nur in Threads',
    questions: 'Fragen',
    solved: 'Zu lösen',
    off: 'Aus',
  },
  policyTexts: {
    free: 'Geantwortet wird im Thread oder im Kanal.',
    threads: 'Antworten bleiben in ihrem Thread und erscheinen nie im Kanal.',
    questions: 'Wer leitet, schreibt. Alle fragen darunter in Threads.',
    solved: 'Jede Nachricht ist eine Frage, bis sie als gelöst markiert ist.',
    off: 'Keine Threads. Was gesagt wird, steht im Kanal.',
  },
}

import { wording } from '#lib/messages.ts'
import type { HomeMessages } from './en.ts'

const { plural, list } = wording('de')

export const de: HomeMessages = {
  greeting: (part, name) =>
    ({
      morning: `Guten Morgen, ${name}`,
      afternoon: `Guten Tag, ${name}`,
      evening: `Guten Abend, ${name}`,
      night: `Noch wach, ${name}`,
    })[part],
  thisWeek: 'Diese Woche',
  today: 'Heute',
  search: 'Suchen',
  waiting: 'Wartet auf jemanden',
  firstWords: (name) => `Die ersten Worte von ${name}`,
  unanswered: (span) => `${span} ohne Antwort`,
  sayHello: 'Hallo sagen',
  since: (when) => `Seit ${when}`,
  messagesIn: (count, channel) => {
    const said = plural(count, { one: 'Eine Nachricht', other: '# Nachrichten' })
    return `${count > 99 ? '99+ Nachrichten' : said} in #${channel}`
  },
  speakers: (names, others) =>
    list(
      others > 0 ? [...names, plural(others, { one: 'noch jemand', other: '# andere' })] : names,
    ),
  newAmongUs: 'Neu bei uns',
  joined: (when, by) => (by ? `Dabei seit ${when}, eingeladen von ${by}` : `Dabei seit ${when}`),
  hereNow: 'Gerade hier',
  onlyYou: 'Im Moment nur du. Wer hereinkommt, erscheint hier.',
  upToDate: 'Du hast alles gelesen',
  upToDateText:
    'Nichts wartet auf dich. Ein guter Moment, etwas zu fragen, was du immer wissen wolltest.',
  startTalking: 'Etwas schreiben',
  applications: 'An der Tür',
  wantsIn: (count) =>
    plural(count, { one: 'Eine Person möchte herein', other: '# Personen möchten herein' }),
  look: 'Ansehen',
  aloneTitle: 'Du bist als Erstes hier',
  aloneText:
    'Eine Community beginnt zu zweit. Lade jemanden ein, dem sie fehlen würde, und schreib dazu, warum du an sie oder ihn gedacht hast.',
  invite: 'Leute einladen',
  aloneMember: 'Du bist als Erstes da. Die anderen kommen noch; lass ihnen ein Wort da.',
  silentTitle: 'Noch hat niemand etwas gesagt',
  silentText:
    'Schreib, wer du bist und was dich herführt. Die zweite Nachricht ist immer leichter.',
  firstMessage: 'Die erste Nachricht schreiben',
  acceptTitle: 'Bevor du schreibst',
  acceptText:
    'Nach diesen Richtlinien gehen wir miteinander um. Lies sie einmal, stimm zu und mach mit.',
  readGuidelines: 'Richtlinien lesen',
  nothingAnywhere: 'Alles gelesen, überall',
  nothingAnywhereText: 'Niemand wartet auf dich. Genieß die Ruhe, oder fang etwas an.',
  noCommunities: 'Du bist noch in keiner Community',
  noCommunitiesText: 'Such dir eine, die tut, was dir wichtig ist, oder frag nach einer Einladung.',
  find: 'Eine Community finden',
  waitsIn: (count) => plural(count, { one: 'Eine neue Nachricht', other: '# neue Nachrichten' }),
  announcedIn: (count) =>
    plural(count, { one: 'Eine neue Ankündigung', other: '# neue Ankündigungen' }),
  helloIn: (names) => `Erste Worte von ${names} warten auf ein Hallo`,
  quiet: 'Alles gelesen',
  opening: 'Wird geöffnet',
}

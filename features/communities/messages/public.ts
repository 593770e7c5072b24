import { type Language, wording } from '#lib/messages.ts'

const { plural: en } = wording('en')
const { plural: de } = wording('de')

interface PublicWords {
  directory: string
  purpose(site: string): string
  search: string
  find: string
  found(words: string): string
  nothing: string
  nothingFound: string
  more: string
  all: string
  meantFor: string
  gives: string
  gets: string
  members(count: number): string
  seatsLeft(count: number): string
  join: string
  apply: string
  byInvitation: string
  open: string
  byApplication: string
  full: string
  signIn: string
  by(name: string): string
  notFound: string
  notFoundText: string
}

/** The words of the pages that anybody reads, without script. */
export const publicWords: Record<Language, PublicWords> = {
  en: {
    directory: 'Communities',
    purpose: (site) => `Small groups of people at ${site} with something in common.`,
    search: 'What are you looking for?',
    find: 'Find',
    found: (words) => `About “${words}”`,
    nothing: 'There is no community to see here yet.',
    nothingFound: 'Nothing here goes by these words. Try fewer, or others.',
    more: 'More communities',
    all: 'All communities',
    meantFor: 'Who it is for',
    gives: 'What members give',
    gets: 'What members get',
    members: (count) =>
      en(count, { one: 'one member', other: '# members', none: 'no members yet' }),
    seatsLeft: (count) => en(count, { one: 'one seat left', other: '# seats left' }),
    join: 'Join',
    apply: 'Ask to join',
    byInvitation: 'One joins by invitation. If you know somebody here, ask them for one.',
    open: 'Everybody may join, at once.',
    byApplication: 'You write a few words, and those who lead it answer.',
    full: 'All seats are taken at the moment.',
    signIn: 'Sign in',
    by: (name) => `by ${name}`,
    notFound: 'There is nothing here',
    notFoundText: 'There is no such community, or it keeps to itself.',
  },
  de: {
    directory: 'Communities',
    purpose: (site) => `Kleine Gruppen von Menschen bei ${site}, die etwas verbindet.`,
    search: 'Was suchst du?',
    find: 'Finden',
    found: (words) => `Zu „${words}“`,
    nothing: 'Hier ist noch keine Community zu sehen.',
    nothingFound: 'Zu diesen Worten gibt es hier nichts. Versuche weniger oder andere.',
    more: 'Weitere Communities',
    all: 'Alle Communities',
    meantFor: 'Für wen sie ist',
    gives: 'Was Mitglieder geben',
    gets: 'Was Mitglieder bekommen',
    members: (count) =>
      de(count, { one: 'ein Mitglied', other: '# Mitglieder', none: 'noch keine Mitglieder' }),
    seatsLeft: (count) => de(count, { one: 'ein Platz frei', other: '# Plätze frei' }),
    join: 'Beitreten',
    apply: 'Um Aufnahme bitten',
    byInvitation: 'Man tritt auf Einladung bei. Wenn du hier jemanden kennst, bitte um eine.',
    open: 'Alle können beitreten, sofort.',
    byApplication: 'Du schreibst ein paar Worte, und die Leitung antwortet.',
    full: 'Im Moment sind alle Plätze vergeben.',
    signIn: 'Anmelden',
    by: (name) => `von ${name}`,
    notFound: 'Hier ist nichts',
    notFoundText: 'So eine Community gibt es nicht, oder sie bleibt unter sich.',
  },
}

import { wording } from '#lib/messages.ts'

const { list } = wording('en')

/** The words of who sees something, and when. */
export const en = {
  members: 'All members',
  leads: 'Leads',
  public: 'Everybody, without an account too',
  organisation: 'Everybody of the organisation',
  publicShort: 'Public',
  named: 'Named members',
  namedPeople: 'Who',
  ringGone: 'A ring that is gone',
  together: (names: readonly string[]) => list(names),
  /** "Founders first, all members on Friday" */
  first: (now: string, next: string, when: string) => `${now} first, ${next.toLowerCase()} ${when}`,
  notYet: (next: string, when: string) => `${next} ${when}`,
  plan: 'Who sees it, and when',
  planHint: 'Each step adds to those before. You and the other leads always see it.',
  step: (nth: number) => `Step ${nth}`,
  who: 'Who',
  when: 'From when',
  atOnce: 'At once',
  later: 'At a time',
  date: 'Day',
  time: 'Time',
  addStep: 'Open to more later',
  removeStep: (nth: number) => `Remove step ${nth}`,
  inZone: (zone: string) => `Times are in ${zone}.`,
}

import { catalogue, wording } from '#lib/messages.ts'

const { plural, list } = wording('en')

const en = {
  accept: 'Accept as the answer',
  takeBack: 'Accepted. Take that back',
  accepted: 'Accepted answer',
  answeredBy: (name: string) => `Answered by ${name}`,
  toAnswer: 'Go to the answer',
  helped: 'This helped',
  helpedBy: (names: readonly string[]) => `It helped ${list(names)}`,
  same: 'I have this question too',
  sameBy: (names: readonly string[]) => `${list(names)} asked the same`,
  waits: (days: number) =>
    plural(days, { none: 'asked today', one: 'waits a day', other: 'waits # days' }),
  waiting: 'Questions waiting',
  waitingTitle: 'Questions that wait for an answer, the longest first',
  unheard: 'Nobody has written yet',
  nothingWaits: 'No question waits',
  nothingWaitsText: 'Every question that you can see has its answer.',
  byVotes: 'Answers that helped most',
  votes: (count: number) =>
    plural(count, { none: 'no votes', one: 'helped one', other: 'helped #' }),
  askSomebody: 'Ask somebody…',
  askTitle: 'Ask somebody to answer',
  askText: 'They find your question in the forum, with your name, and may let it pass.',
  askNone: 'Nobody comes to mind. Tags help to find who knows.',
  ask: (name: string) => `Ask ${name}`,
  asked: (names: readonly string[]) => `You have asked ${list(names)}.`,
  acceptedOnTags: (count: number) =>
    plural(count, { one: 'one accepted answer on this', other: '# accepted answers on this' }),
  acceptedInCategory: (count: number) =>
    plural(count, { one: 'one accepted answer here', other: '# accepted answers here' }),
  wroteOnTags: (count: number) =>
    plural(count, { one: 'wrote about it once', other: 'wrote about it in # topics' }),
  asksYou: (name: string) => `${name} asks you`,
  asksYouAll: 'You are asked',
  answer: 'Answer',
  decline: 'Not now',
  often: 'How often I am asked',
  usual: 'As it comes',
  seldom: 'Seldom',
  never: 'Never',
  duplicate: 'Close as a duplicate…',
  noDuplicate: 'It is no duplicate',
  duplicateTitle: 'Close as a duplicate',
  duplicateText: 'The question is closed and leads to the other topic. Both show each other.',
  duplicateOf: 'There is a topic for this question already:',
  duplicateVerb: 'Close as a duplicate',
  duplicateField: 'The other topic',
  duplicateNone: 'There is no other topic that all who read this question can see.',
  duplicates: 'Asked again in',
  similar: 'Is it one of these?',
}
export type QuestionMessages = typeof en

/** The words of questions and answers. */
export const questionMessages = catalogue({
  en,
  de: () => import('./questions-de.ts').then((module) => module.de),
})

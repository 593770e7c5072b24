import { wording } from '#lib/messages.ts'

const { list } = wording('en')

/** The words of who reads a topic later. */
export const planEn = {
  step: (whom: string, when: string) => `${whom} (${when})`,
  opens: (steps: readonly string[]) => `Opens to more: ${list(steps)}.`,
  opensAlong: 'What you write here opens with it.',
  later: 'Opens to more later',
  stepByStep: 'Some first, others later',
  hint: 'Each step adds to those before. The plan stands on the topic, for all who read it.',
  menu: 'Who reads it later…',
  title: 'Who reads this topic later',
  text: 'Who reads it now goes on reading it. Once others wrote in it, it opens only to those for whom it was planned.',
  incomplete: 'A step lacks its people or its time.',
  save: 'Save',
  none: 'Open it to nobody else',
  saved: 'The plan was changed.',
}
export type PlanMessages = typeof planEn

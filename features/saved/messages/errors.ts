import type { ErrorTexts } from '#platform/server/errors/problem.ts'

export const savedErrors: Record<'en' | 'de', ErrorTexts> = {
  en: {
    'saved.time-past': 'That time is over. Choose a later one.',
    'saved.time-too-far': 'That is too far away. Choose an earlier time.',
    'saved.too-many': ({ most }) => `You keep ${most} messages. Finish or remove some first.`,
  },
  de: {
    'saved.time-past': 'Diese Zeit ist vorbei. Wähle eine spätere.',
    'saved.time-too-far': 'Das ist zu weit weg. Wähle eine frühere Zeit.',
    'saved.too-many': ({ most }) =>
      `Du hast dir ${most} Nachrichten gemerkt. Erledige oder entferne zuerst einige.`,
  },
}

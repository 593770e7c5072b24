import { catalogue } from '#lib/messages.ts'
import { marks } from './marks-en.ts'

/** The words of reactions, pins, quotes and what is passed on. */
export const marksMessages = catalogue({
  en: marks,
  de: () => import('./marks-de.ts').then((module) => module.marks),
})

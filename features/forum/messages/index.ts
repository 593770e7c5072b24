import { catalogue } from '#lib/messages.ts'
import { en } from './en.ts'

/** The words of the forum. */
export const forumMessages = catalogue({
  en,
  de: () => import('./de.ts').then((module) => module.de),
})

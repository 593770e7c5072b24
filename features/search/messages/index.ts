import { catalogue } from '#lib/messages.ts'
import { en } from './en.ts'

/** The words of search, in every language. */
export const searchMessages = catalogue({
  en,
  de: () => import('./de.ts').then((module) => module.de),
})

import { catalogue } from '#lib/messages.ts'
import { en } from './en.ts'

/** The words of signing in and of one's own settings. */
export const peopleMessages = catalogue({
  en,
  de: () => import('./de.ts').then((module) => module.de),
})

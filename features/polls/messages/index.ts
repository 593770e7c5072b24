import { catalogue } from '#lib/messages.ts'
import { en } from './en.ts'

/** The words of polls. */
export const pollMessages = catalogue({
  en,
  de: () => import('./de.ts').then((module) => module.de),
})

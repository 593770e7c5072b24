import { catalogue } from '#lib/messages.ts'
import { en } from './en.ts'

/** The words of the shell around all pages. */
export const shellMessages = catalogue({
  en,
  de: () => import('./de.ts').then((module) => module.de),
})

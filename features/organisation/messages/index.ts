import { catalogue } from '#lib/messages.ts'
import { en } from './en.ts'

/** The words of set-up and of administrating. */
export const organisationMessages = catalogue({
  en,
  de: () => import('./de.ts').then((module) => module.de),
})

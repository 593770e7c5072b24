import { catalogue } from '#lib/messages.ts'
import { en } from './en.ts'

/** The words of the letters: this week in a community, today across all. */
export const homeMessages = catalogue({
  en,
  de: () => import('./de.ts').then((module) => module.de),
})

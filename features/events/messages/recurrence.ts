import { catalogue } from '#lib/messages.ts'
import { recurrence } from './recurrence-en.ts'

/** How often something is, told to people. */
export const recurrenceMessages = catalogue({
  en: recurrence,
  de: () => import('./recurrence-de.ts').then((module) => module.recurrence),
})
